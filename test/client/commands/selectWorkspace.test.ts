import assert from 'node:assert/strict'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, it, type TestContext } from 'node:test'
import type { Choice } from '../../../client/src/choice.ts'
import { CloudError } from '../../../client/src/cloud/call/cloudError.ts'
import type { Surroundings } from '../../../client/src/cloud/connection/credentials.ts'
import { project } from '../../../client/src/cloud/operations/project.ts'
import { selectWorkspace } from '../../../client/src/commands/selectWorkspace.ts'
import { defaultWorld } from '../../../client/src/sandbox/world.ts'
import { spoken, type Words } from '../../../server/src/language/sentence.ts'
import { sandboxSelection, type TestSessionOptions, testSession } from '../session/support/testSession.ts'
import { type Answer, type Asked, fakeUi } from '../support/fakeUi.ts'

const nobody: Surroundings = { env: {}, home: '/nobody' }

async function choosing(t: TestContext, answers: readonly Answer[], options: TestSessionOptions = {}) {
  const test = await testSession(t, options)
  const ui = fakeUi(...answers)
  return { ...test, ui, tools: { ui, session: test.session, surroundings: options.surroundings ?? nobody } }
}

/** A home with a configuration of the vendor's command line. */
async function home(t: TestContext, config: unknown): Promise<Surroundings> {
  const folder = await mkdtemp(join(tmpdir(), 'flowspec-test-'))
  t.after(() => rm(folder, { recursive: true }))
  await mkdir(join(folder, '.aliyun'))
  await writeFile(join(folder, '.aliyun', 'config.json'), typeof config === 'string' ? config : JSON.stringify(config), { mode: 0o600 })
  return { env: {}, home: folder }
}

const detailsOf = ({ question }: Asked) =>
  (question as { choices: readonly Choice<unknown>[] }).choices.map(({ label, detail = '' }) => `${spoken(label)}: ${spoken(detail)}`)

function detailOf(asked: Asked | undefined): string {
  assert.equal(asked?.kind, 'agree')
  return spoken((asked.question as { readonly detail: Words }).detail)
}

describe('Select Workspace', () => {
  it('takes two answers with the local sandbox, and no account', async (t) => {
    const { tools, ui, session, sandbox } = await choosing(t, ['Local sandbox', 'sandbox_std'])
    assert.equal(await selectWorkspace(tools), true)
    ui.finished()
    assert.deepEqual(
      ui.asked.map(({ title, labels }) => [title, labels]),
      [
        ['Which connection?', ['Local sandbox', 'Add an AccessKey…', 'ECS role…', 'Custom endpoint…']],
        ['Which workspace?', ['sandbox', 'sandbox_std', 'Enter a workspace ID…']],
      ],
    )
    assert.deepEqual(session.selection, {
      login: { kind: 'sandbox' },
      region: 'cn-shanghai',
      workspace: { id: '10001', name: 'sandbox_std' },
    })
    assert.deepEqual(
      sandbox.log.map(({ action }) => action),
      ['ListProjects'],
    )
  })

  it('changes nothing for a user who turns away, whenever that is', async (t) => {
    for (const answers of [[undefined], ['Local sandbox', undefined], ['Local sandbox', 'Enter a workspace ID…', undefined]]) {
      const { tools, ui, session } = await choosing(t, answers)
      assert.equal(await selectWorkspace(tools), false)
      ui.finished()
      assert.equal(session.selection, undefined)
    }
  })

  it('offers the profiles of the command line, the one in use first, and its region first', async (t) => {
    const surroundings = await home(t, {
      current: 'work',
      profiles: [
        { name: 'old', mode: 'AK', region_id: 'cn-hangzhou', access_key_id: 'a', access_key_secret: 'b' },
        { name: 'work', mode: 'StsToken', region_id: 'eu-central-1' },
      ],
    })
    const { tools, ui, sandbox } = await choosing(t, ['Profile work', undefined], { surroundings })
    await selectWorkspace(tools)
    const [connections, regions] = ui.asked
    assert.deepEqual(connections?.labels.slice(0, 3), ['Local sandbox', 'Profile work', 'Profile old'])
    assert.deepEqual(regions?.labels.slice(0, 2), ['Germany (Frankfurt)', 'China (Hangzhou)'])
    assert.equal(sandbox.log.length, 0)
  })

  it('says what is wrong with a configuration without a word of it, and asks again', async (t) => {
    const surroundings = await home(t, '{"profiles": [{"access_key_secret": "MARKED"')
    const choose: Answer = (asked) => {
      assert.match(
        detailsOf(asked).join('\n'),
        /The profiles cannot be used: .*config\.json is not a configuration of the aliyun command line/,
      )
      assert.doesNotMatch(JSON.stringify(asked.question), /MARKED/)
      return 'The profiles cannot be used'
    }
    const { tools, ui } = await choosing(t, [choose, undefined], { surroundings })
    assert.equal(await selectWorkspace(tools), false)
    ui.finished()
  })

  it('offers the environment when it has a key, and its region first', async (t) => {
    const env = { ALIBABA_CLOUD_ACCESS_KEY_ID: 'LTAI', ALIBABA_CLOUD_ACCESS_KEY_SECRET: 'x', ALIBABA_CLOUD_REGION_ID: 'us-east-1' }
    const { tools, ui } = await choosing(t, ['Environment variables', undefined], { surroundings: { ...nobody, env } })
    await selectWorkspace(tools)
    assert.equal(ui.asked[1]?.labels[0], 'US (Virginia)')
  })

  it('goes to an endpoint with an AccessKey that is added on the way', async (t) => {
    const test = await choosing(t, [])
    const { endpoint, accessKey } = test.sandbox
    const typed = [` ${accessKey.accessKeyId} `, accessKey.accessKeySecret]
    const ui = fakeUi('Custom endpoint…', endpoint, 'Add an AccessKey…', ...typed, 'Enter a region ID…', 'cn-test-1', 'sandbox')
    assert.equal(await selectWorkspace({ ...test.tools, ui }), true)
    ui.finished()
    assert.deepEqual(test.session.selection, {
      login: { kind: 'accessKey', accessKeyId: accessKey.accessKeyId },
      region: 'cn-test-1',
      endpoint,
      workspace: { id: '10000', name: 'sandbox' },
    })
    const secret = ui.asked.filter(({ kind }) => kind === 'input').map(({ question }) => (question as { secret?: boolean }).secret === true)
    assert.deepEqual(secret, [false, false, true, false])
    assert.doesNotMatch(JSON.stringify([...test.remembered]), new RegExp(accessKey.accessKeySecret))
    // It can be chosen by its id from now on.
    const again = fakeUi(undefined)
    await selectWorkspace({ ...test.tools, ui: again })
    assert.ok(again.asked[0]?.labels.includes(`AccessKey ${accessKey.accessKeyId}`))
  })

  it('asks for the token of a short-lived AccessKey', async (t) => {
    const test = await choosing(t, [])
    const { endpoint, sts } = test.sandbox
    const answers = ['Custom endpoint…', endpoint, 'Add an AccessKey…', sts.accessKeyId, sts.accessKeySecret]
    const isShortLived = sts.accessKeyId.startsWith('STS.')
    assert.ok(isShortLived, sts.accessKeyId)
    const ui = fakeUi(...answers, sts.securityToken, 'China (Shanghai)', 'sandbox')
    assert.equal(await selectWorkspace({ ...test.tools, ui }), true)
    ui.finished()
  })

  it('refuses what is no endpoint and no key before it goes anywhere', async (t) => {
    const { tools } = await choosing(t, [])
    const refusals: string[] = []
    const note =
      (text: string): Answer =>
      ({ question }) => {
        const problem = (question as { problem(text: string): undefined | Parameters<typeof spoken>[0] }).problem(text)
        refusals.push(problem === undefined ? '' : spoken(problem))
        return undefined
      }
    for (const text of ['http://example.com', 'example.com/path', 'dataworks.cn-shanghai.aliyuncs.com'])
      await selectWorkspace({ ...tools, ui: fakeUi('Custom endpoint…', note(text)) })
    for (const text of ['  ', 'two words', 'LTAI5t']) await selectWorkspace({ ...tools, ui: fakeUi('Add an AccessKey…', note(text)) })
    assert.deepEqual(
      refusals.map((text) => text !== ''),
      [true, true, false, true, true, false],
    )
  })

  it('takes an ID from an account that may not list, says why it may not, and asks for its name', async (t) => {
    const deny = (action: string) => ({ action, kind: 'serverError', when: 'before', status: 403 }) as const
    const choose: Answer = (asked) => {
      assert.equal(asked.labels.length, 2)
      return 'Enter a workspace ID…'
    }
    const { tools, ui, session } = await choosing(t, ['Local sandbox', choose, ' 10001 '], { faults: [deny('ListProjects')] })
    assert.equal(await selectWorkspace(tools), true)
    ui.finished()
    assert.deepEqual(session.selection?.workspace, { id: '10001', name: 'sandbox_std' })
  })

  it('says that an ID is of no workspace, and changes nothing', async (t) => {
    const { tools, session } = await choosing(t, ['Local sandbox', 'Enter a workspace ID…', '4711'])
    await assert.rejects(selectWorkspace(tools), (error) => error instanceof CloudError && error.kind === 'notFound')
    assert.equal(session.selection, undefined)
  })

  it('says that the secret is wrong instead of asking for an ID', async (t) => {
    const test = await choosing(t, [])
    const { endpoint, accessKey } = test.sandbox
    const ui = fakeUi('Custom endpoint…', endpoint, 'Add an AccessKey…', accessKey.accessKeyId, 'wrong', 'China (Shanghai)')
    await assert.rejects(selectWorkspace({ ...test.tools, ui }), (error) => {
      assert.ok(error instanceof CloudError)
      assert.equal(error.kind, 'signature')
      assert.doesNotMatch(`${error.stack} ${JSON.stringify(error.facts)}`, /wrong"/)
      return true
    })
    ui.finished()
    assert.equal(test.session.selection, undefined)
  })

  it('says which connection is in use', async (t) => {
    const test = await choosing(t, [])
    await test.session.keys.add({ accessKeyId: 'LTAI5tOne', accessKeySecret: 'a' })
    await test.session.keys.add({ accessKeyId: 'LTAI5tTwo', accessKeySecret: 'b' })
    const login = { kind: 'accessKey', accessKeyId: 'LTAI5tTwo' } as const
    await test.session.select({ ...sandboxSelection, login })
    const ui = fakeUi(undefined)
    await selectWorkspace({ ...test.tools, ui })
    const question = ui.asked[0]?.question as { readonly choices: readonly Choice<unknown>[] } | undefined
    const choices = question?.choices ?? []
    assert.deepEqual(
      choices
        .filter(({ description }) => description !== undefined)
        .map(({ label, description = '' }) => [spoken(label), spoken(description)]),
      [['AccessKey LTAI5tTwo', 'in use']],
    )
  })

  it('replaces a wrong secret, of the workspace that is open too, and asks for the connection again', async (t) => {
    const test = await choosing(t, [])
    const { endpoint, accessKey } = test.sandbox
    const { accessKeyId, accessKeySecret } = accessKey
    await test.session.keys.add({ accessKeyId, accessKeySecret: 'wrong' })
    const selection = {
      login: { kind: 'accessKey', accessKeyId },
      region: 'cn-shanghai',
      endpoint,
      workspace: { id: '10000', name: 'sandbox' },
    } as const
    await test.session.select(selection)
    const ask = async () => (await test.session.workspace())?.call(project.get, { Id: '10000' })
    await assert.rejects(ask(), (error) => error instanceof CloudError && error.kind === 'signature')
    const ui = fakeUi(`AccessKey ${accessKeyId} > Replace the secret…`, ` ${accessKeySecret} `, undefined)
    assert.equal(await selectWorkspace({ ...test.tools, ui }), false)
    ui.finished()
    assert.deepEqual(
      ui.asked.map(({ title }) => title),
      ['Which connection?', `Replace the secret of AccessKey ${accessKeyId}`, 'Which connection?'],
    )
    assert.deepEqual(test.session.selection, selection)
    assert.equal((await ask())?.Project.Name, 'sandbox')
  })

  it('keeps the secret of a user who turns away from replacing it', async (t) => {
    const test = await choosing(t, [])
    await test.session.keys.add({ accessKeyId: 'LTAI5tOne', accessKeySecret: 'old' })
    const ui = fakeUi('AccessKey LTAI5tOne > Replace the secret…', undefined, undefined)
    await selectWorkspace({ ...test.tools, ui })
    ui.finished()
    assert.equal((await test.session.keys.find('LTAI5tOne'))?.accessKeySecret, 'old')
  })

  it('removes an AccessKey of the keyring once the user agrees, and signs out who works with it', async (t) => {
    const test = await choosing(t, [])
    const accessKeyId = 'LTAI5tOne'
    await test.session.keys.add({ accessKeyId, accessKeySecret: 'wrong' })
    await test.session.select({ login: { kind: 'accessKey', accessKeyId }, region: 'cn-shanghai', workspace: { id: '1', name: 'shop' } })
    const remove = `AccessKey ${accessKeyId} > Remove from this computer…`
    const kept = fakeUi(remove, false, undefined)
    await selectWorkspace({ ...test.tools, ui: kept })
    kept.finished()
    assert.deepEqual([test.session.keys.ids(), test.session.state.kind], [[accessKeyId], 'chosen'])
    const ui = fakeUi(remove, true, undefined)
    await selectWorkspace({ ...test.tools, ui })
    ui.finished()
    assert.match(detailOf(ui.asked[1]), /you are signed out of the workspace shop/)
    assert.ok(!ui.asked[2]?.labels.includes(`AccessKey ${accessKeyId}`))
    assert.deepEqual([test.session.keys.ids(), test.secrets.size, test.session.state.kind], [[], 0, 'none'])
  })

  it('removes an AccessKey that nobody works with, and leaves the chosen workspace alone', async (t) => {
    const test = await choosing(t, [])
    await test.session.keys.add({ accessKeyId: 'LTAI5tOne', accessKeySecret: 'a' })
    await test.session.select(sandboxSelection)
    const ui = fakeUi('AccessKey LTAI5tOne > Remove from this computer…', true, undefined)
    await selectWorkspace({ ...test.tools, ui })
    assert.doesNotMatch(detailOf(ui.asked[1]), /signed out/)
    assert.deepEqual([test.session.keys.ids(), test.session.state.kind], [[], 'chosen'])
  })

  it('reads another page only when it is asked for', async (t) => {
    const projects = Array.from({ length: 130 }, (_, i) => ({
      id: String(20000 + i),
      name: `shop_${i}`,
      displayName: `Shop ${i}`,
      description: '',
      development: false,
    }))
    const { tools, ui, session, sandbox } = await choosing(t, ['Local sandbox', 'Load more…', 'shop_129'], {
      world: { ...defaultWorld, projects },
    })
    assert.equal(await selectWorkspace(tools), true)
    assert.deepEqual(
      ui.asked.slice(1).map(({ labels }) => labels.length),
      [102, 131],
    )
    assert.equal(session.selection?.workspace.id, '20129')
    assert.equal(sandbox.log.length, 2)
  })

  it('keeps the Drive domain when another workspace of the same account is chosen', async (t) => {
    const test = await choosing(t, [])
    const { endpoint, accessKey } = test.sandbox
    await test.session.keys.add(accessKey)
    const { accessKeyId } = accessKey
    const workspace = { id: '10000', name: 'sandbox' }
    await test.session.select({
      login: { kind: 'accessKey', accessKeyId },
      region: 'cn-shanghai',
      endpoint,
      driveDomain: 'bj12',
      workspace,
    })
    const ui = fakeUi('Custom endpoint…', endpoint, `AccessKey ${accessKeyId}`, 'China (Shanghai)', 'sandbox_std')
    await selectWorkspace({ ...test.tools, ui })
    assert.equal(test.session.selection?.driveDomain, 'bj12')
    await selectWorkspace({ ...test.tools, ui: fakeUi('Local sandbox', 'sandbox') })
    assert.equal(test.session.selection?.driveDomain, undefined)
  })
})
