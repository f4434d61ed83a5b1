import assert from 'node:assert/strict'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it, type TestContext } from 'node:test'
import { isRecord } from '../../../client/src/cloud/plan/specDocument.ts'
import { createResource } from '../../../client/src/commands/createResource.ts'
import type { FileQuestion } from '../../../client/src/ui.ts'
import { temporaryFolder } from '../sandbox/support/temporaryFolder.ts'
import { type FakeTools, type FakeToolsOptions, fakeTools } from '../support/fakeTools.ts'
import type { Answer } from '../support/fakeUi.ts'
import { confirmed, talk } from '../support/talk.ts'
import { actions, readBack, withoutIds } from './support/sending.ts'

const code = 'print("ü")\n'
const entity = (more: object = {}) => ({
  id: 'tool.py',
  name: 'tool.py',
  type: 'python',
  script: { path: 'library/tool.py', runtime: { command: 'ODPS_PYTHON' } },
  datasource: { name: 'odps_first', type: 'odps' },
  ...more,
})
const text = (more: object = {}) => JSON.stringify({ version: '2.0.0', kind: 'Resource', spec: { fileResources: [entity(more)] } })
const local = { file: { path: 'tool.py', storage: { type: 'local', root: '.' } } }
const pushed = ['AuthorizeFileUpload', 'PostObject', 'CreateResource']
const sources = 'tool.py belongs to which data source? (odps_first | No data source)'

/** A folder with these files, and tools whose active document is `tool.flowspec.json` in it. */
async function inFolder(
  t: TestContext,
  files: Readonly<Record<string, string | Buffer>>,
  answers: readonly Answer[],
  more: FakeToolsOptions = {},
) {
  const folder = temporaryFolder(t)
  const path = (name: string) => join(folder, name)
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(join(path(name), '..'), { recursive: true })
    writeFileSync(path(name), content)
  }
  return { tools: await fakeTools(t, { answers, ...more }), path }
}

/** The bytes of what was shown last, from where its spec says that they are. */
async function bytes(tools: FakeTools): Promise<string> {
  const read = await readBack(tools)
  const [resource] = (read as { spec: { fileResources: { file: { path: string; storage: { bucket: string; endpoint: string } } }[] } }).spec
    .fileResources
  assert(resource)
  const { path, storage } = resource.file
  return (await fetch(`http://${storage.endpoint}/${path}`)).text()
}

describe('Create Resource… from a document', () => {
  it('sends the file that it names, beside it', async (t) => {
    const { tools, path } = await inFolder(t, { 'tool.flowspec.json': text(local), 'tool.py': code }, [true, undefined])
    await createResource(tools, path('tool.flowspec.json'))
    assert.deepEqual(talk(tools.ui), ['confirm: Create resource tool.py (Create)', 'tell: Resource tool.py has been created. (Open Spec)'])
    assert.deepEqual(confirmed(tools.ui).steps, ['Send the file tool.py', 'Create resource tool.py'])
    assert.deepEqual(actions(tools), pushed)
    assert.equal(await bytes(tools), code)
    assert.ok(tools.ui.reports.includes('Send the file tool.py: 100 % (1 of 2)'))
  })

  it('finds a file of the resource’s name when the document names none', async (t) => {
    const { tools, path } = await inFolder(t, { 'r.flowspec.json': text(), 'tool.py': code }, [true, undefined])
    await createResource(tools, path('r.flowspec.json'))
    assert.equal(await bytes(tools), code)
  })

  it('asks for the file when it is not there', async (t) => {
    const { tools, path } = await inFolder(t, { 'r.flowspec.json': text(local), 'else/other.py': code }, [
      'Choose a File…',
      () => [path('else/other.py')],
      true,
      undefined,
    ])
    await createResource(tools, path('r.flowspec.json'))
    assert.deepEqual(talk(tools.ui).slice(0, 2), [
      'pick: The file of tool.py is not beside the document (Choose a File… | Create It Without a File)',
      'chooseFiles: The file of tool.py (Choose)',
    ])
    const asked = tools.ui.asked[1]?.question as FileQuestion | undefined
    assert.deepEqual(asked?.fitting?.endings, ['py'])
    assert.equal(await bytes(tools), code)
  })

  it('creates it without a file when the user says so, and says what that means', async (t) => {
    const { tools, path } = await inFolder(t, { 'r.flowspec.json': text() }, ['Create It Without a File', true, undefined])
    await createResource(tools, path('r.flowspec.json'))
    assert.deepEqual(confirmed(tools.ui).notes, [
      'hint: It goes into the folder library.',
      'hint: No file goes with it: the resource will be empty.',
    ])
    assert.deepEqual(actions(tools), ['CreateResource'])
  })

  it('asks for no file when the document has the content', async (t) => {
    const script = { ...entity().script, content: code }
    const { tools, path } = await inFolder(t, { 'r.flowspec.json': text({ script }) }, [true, undefined])
    await createResource(tools, path('r.flowspec.json'))
    assert.deepEqual(actions(tools), ['CreateResource'])
    assert.deepEqual(withoutIds(await readBack(tools)), withoutIds(JSON.parse(text({ script }))))
  })

  it('does not send the file again when the resource is changed instead', async (t) => {
    const { tools, path } = await inFolder(t, { 'r.flowspec.json': text(), 'tool.py': code }, [
      true,
      undefined,
      true,
      'Change It Instead…',
      true,
      undefined,
    ])
    await createResource(tools, path('r.flowspec.json'))
    writeFileSync(path('tool.py'), 'print(2)\n')
    await createResource(tools, path('r.flowspec.json'))
    assert.deepEqual(actions(tools).slice(3), [...pushed, 'ListResources', 'UpdateResource'])
    assert.deepEqual(confirmed(tools.ui).steps, ['Change resource tool.py'])
    assert.equal(await bytes(tools), 'print(2)\n')
  })

  it('tells of a file that cannot be sent, and sends it when it can be', async (t) => {
    const { tools, path } = await inFolder(t, { 'r.flowspec.json': text(), 'tool.py': code }, [true, 'Try Again', undefined])
    tools.cloud.sandbox.faults.add({ kind: 'reset', when: 'before', action: 'PostObject' })
    await createResource(tools, path('r.flowspec.json'))
    assert.match(
      talk(tools.ui)[1] ?? '',
      /^tell: Create resource tool\.py: stopped\. Sending tool\.py did not get through: .* Not done: Send the file tool\.py, Create resource tool\.py\. The workspace is as it was\. \(Try Again/,
    )
    assert.equal(await bytes(tools), code)
  })
})

describe('Create Resource… from any local file', () => {
  it('asks for type, data source and folder, and shows the spec that it makes of it', async (t) => {
    const { tools, path } = await inFolder(t, { 'tool.py': code }, ['Python', 'odps_first', 'library', true, undefined], {
      folders: ['library', 'library/old'],
    })
    await createResource(tools, path('tool.py'))
    assert.deepEqual(talk(tools.ui), [
      'pick: What is tool.py? (Python | JAR | Archive | File)',
      `pick: ${sources}`,
      'pick: Create tool.py in which folder? (Other folder… | Top of the workspace | library | library/old)',
      'confirm: Create resource tool.py (Create)',
      'tell: Resource tool.py has been created. (Open Spec)',
    ])
    const { id: _, ...bare } = entity()
    const spec = { version: '2.0.0', kind: 'Resource', spec: { fileResources: [bare] } }
    const [request] = confirmed(tools.ui).requests
    assert.deepEqual(JSON.parse(request ?? '').parameters, {
      ProjectId: '10000',
      ResourceFile: '(url from the answer to “Send the file tool.py”)',
      Spec: spec,
    })
    assert.deepEqual(actions(tools), ['ListDataSources', ...pushed])
    assert.equal(await bytes(tools), code)
    const read = await readBack(tools)
    const [made] = (read as { spec: { fileResources: unknown[] } }).spec.fileResources
    assert(isRecord(made))
    const { file: __, ...rest } = made
    assert.deepEqual(withoutIds(rest), bare)
  })

  it('offers first what the name says that it is', async (t) => {
    const files = ['a.JAR', 'a.zip', 'a.tar.gz', 'a.csv', 'py']
    const { tools, path } = await inFolder(
      t,
      Object.fromEntries(files.map((name) => [name, ''])),
      files.map(() => undefined),
    )
    for (const name of files) await createResource(tools, path(name))
    assert.deepEqual(
      tools.ui.asked.map(({ labels }) => labels[0]),
      ['JAR', 'Archive', 'Archive', 'File', 'File'],
    )
    assert.deepEqual(actions(tools), [])
  })

  it('does not ask for the folder that was chosen in the tree; an empty file goes too', async (t) => {
    const { tools, path } = await inFolder(t, { 'empty.csv': '' }, [
      'Choose a File…',
      () => [path('empty.csv')],
      'File',
      'No data source',
      true,
      undefined,
    ])
    await createResource(tools, { kind: 'folder', path: 'a/b' })
    assert.equal(tools.ui.asked.length, 6)
    assert.equal(tools.shown?.folder, 'a/b')
    assert.match(confirmed(tools.ui).requests[0] ?? '', /"path": "a\/b\/empty.csv",\s+"runtime": \{\s+"command": "ODPS_FILE"/)
    assert.equal(await bytes(tools), '')
  })

  it('takes JSON and YAML that are no resources as files', async (t) => {
    const { tools, path } = await inFolder(t, { 'package.json': '{}' }, ['File', 'No data source', 'Top of the workspace', true, undefined])
    await createResource(tools, path('package.json'))
    assert.equal(tools.shown?.folder, '')
    assert.equal(await bytes(tools), '{}')
  })

  it('says when the name is taken, and changes what has it', async (t) => {
    const answers = ['Python', 'odps_first', 'Top of the workspace', true]
    const { tools, path } = await inFolder(t, { 'tool.py': code }, [
      ...answers,
      undefined,
      ...answers,
      'Change It Instead…',
      true,
      undefined,
    ])
    await createResource(tools, path('tool.py'))
    writeFileSync(path('tool.py'), 'print(2)\n')
    await createResource(tools, path('tool.py'))
    assert.equal(talk(tools.ui).at(-1), 'tell: Resource tool.py has been changed. (Open Spec)')
    assert.equal(await bytes(tools), 'print(2)\n')
  })

  it('is cancelled while its bytes are on their way: nothing is made', async (t) => {
    const { tools, path } = await inFolder(t, { 'big.jar': Buffer.alloc(4_000_000, 7) }, [
      'JAR',
      'odps_first',
      'Top of the workspace',
      true,
      undefined,
    ])
    const { push } = tools.workspace
    const cancelling: typeof push = (file, signal, onProgress) =>
      push(file, signal, (sent) => {
        onProgress?.(sent)
        tools.ui.cancel()
      })
    await createResource({ ...tools, workspace: { ...tools.workspace, push: cancelling } }, path('big.jar'))
    assert.match(
      talk(tools.ui).at(-1) ?? '',
      /^tell: Create resource big\.jar: cancelled\. .* The workspace is as it was\. \(Go On \| Show Log\)$/,
    )
    assert.equal(tools.cloud.asked('CreateResource'), 0)
  })
})
