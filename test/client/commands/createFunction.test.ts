import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it, type TestContext } from 'node:test'
import { pathToFileURL } from 'node:url'
import { createFunction } from '../../../client/src/commands/createFunction.ts'
import type { FileQuestion } from '../../../client/src/ui.ts'
import { temporaryFolder } from '../sandbox/support/temporaryFolder.ts'
import { fakeTools } from '../support/fakeTools.ts'
import type { Answer } from '../support/fakeUi.ts'
import { talk } from '../support/talk.ts'
import { actions, readBack, withoutIds } from './support/sending.ts'

const uri = 'file:///w/sum.flowspec.json'
const document = (more: object = {}) => ({
  version: '2.0.0',
  kind: 'Function',
  spec: {
    functions: [
      {
        id: 'my_sum',
        name: 'my_sum',
        type: 'math',
        className: 'a.Sum',
        script: { path: 'udf/my_sum', runtime: { command: 'ODPS_FUNCTION' } },
        datasource: { name: 'odps_first', type: 'odps' },
        resourceType: 'file',
        fileResources: [{ name: 'a.py' }],
        ...more,
      },
    ],
  },
})
const question = 'pick: Create a function from which document?'

const withFunction = (t: TestContext, answers: readonly Answer[], active: string | undefined = uri) =>
  fakeTools(t, { open: { [uri]: JSON.stringify(document()) }, answers, ...(active && { active }) })

describe('Create Function…', () => {
  it('creates the function of the active document by one call', async (t) => {
    const tools = await withFunction(t, [true, undefined])
    await createFunction(tools)
    assert.deepEqual(talk(tools.ui), ['confirm: Create function my_sum (Create)', 'tell: Function my_sum has been created. (Open Spec)'])
    assert.deepEqual(actions(tools), ['CreateFunction'])
    assert.equal(tools.shown?.folder, 'udf')
    assert.deepEqual(withoutIds(await readBack(tools)), withoutIds(document()))
  })

  it('changes the one of that name', async (t) => {
    const tools = await withFunction(t, [true, undefined, true, 'Change It Instead…', true, undefined])
    await createFunction(tools)
    tools.documents.write(uri, JSON.stringify(document({ className: 'a.Other' })))
    await createFunction(tools)
    assert.equal(talk(tools.ui).at(-1), 'tell: Function my_sum has been changed. (Open Spec)')
    assert.deepEqual(actions(tools).slice(1), ['CreateFunction', 'ListFunctions', 'UpdateFunction'])
    assert.deepEqual(withoutIds(await readBack(tools)), withoutIds(document({ className: 'a.Other' })))
  })

  it('has a file chosen when no document is open', async (t) => {
    const path = join(temporaryFolder(t), 'sum.flowspec.json')
    writeFileSync(path, JSON.stringify(document()))
    const tools = await withFunction(t, ['Choose a File…', [path], true, undefined], '')
    await createFunction(tools)
    assert.deepEqual(talk(tools.ui).slice(0, 3), [
      `${question} (Choose a File… | Start from a Template…)`,
      'chooseFiles: Create a function from which document? (Choose)',
      'confirm: Create function my_sum (Create)',
    ])
    const asked = tools.ui.asked[1]?.question as FileQuestion | undefined
    assert.deepEqual(asked?.fitting?.endings, ['json', 'yaml', 'yml'])
  })

  it('starts a document from a template of its kind, and goes on with it when the user says so', async (t) => {
    const complete = () => {
      tools.documents.write('untitled:my_function.flowspec.yaml', JSON.stringify(document()))
      return 'Go On'
    }
    const tools = await withFunction(t, ['Start from a Template…', 'Function (2.0.0)', 'YAML', complete, true, undefined], '')
    await createFunction(tools)
    assert.deepEqual(talk(tools.ui).slice(3), [
      'tell: Complete the document, then go on. Nothing of it has been sent. (Go On)',
      'confirm: Create function my_sum (Create)',
      'tell: Function my_sum has been created. (Open Spec)',
    ])
  })

  it('sends nothing of a document from a template by itself', async (t) => {
    const tools = await withFunction(t, ['Start from a Template…', 'Function (2.0.0)', 'YAML', undefined], '')
    await createFunction(tools)
    assert.deepEqual(tools.ui.asked[1]?.labels, ['Function (2.0.0)'])
    assert.match(tools.ui.opened[0]?.text ?? '', /^version: .*\nkind: Function\n/)
    assert.deepEqual(actions(tools), [])
  })

  it('takes a document by its path, and says when it is of another kind', async (t) => {
    const path = join(temporaryFolder(t), 'x.flowspec.json')
    writeFileSync(
      path,
      JSON.stringify({
        version: '2.0.0',
        kind: 'Node',
        spec: { nodes: [{ id: 'a', name: 'a', script: { path: 'a', runtime: { command: 'VIRTUAL' } } }] },
      }),
    )
    const tools = await withFunction(t, [])
    for (const target of [path, pathToFileURL(path).href]) await createFunction(tools, target)
    const said = 'tell: A function is made from a document of kind Function; this one is of kind "Node".'
    assert.deepEqual(talk(tools.ui), [said, said])
  })
})
