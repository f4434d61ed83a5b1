import assert from 'node:assert/strict'
import { describe, it, type TestContext } from 'node:test'
import { createNode } from '../../../../client/src/commands/createNode.ts'
import { createWorkflow } from '../../../../client/src/commands/createWorkflow.ts'
import { type FakeToolsOptions, fakeTools } from '../../support/fakeTools.ts'
import type { Answer } from '../../support/fakeUi.ts'
import { confirmed, talk } from '../../support/talk.ts'
import { actions, nodeText, readBack, workflowText } from '../support/sending.ts'

const uri = 'file:///w/daily.flowspec.json'
const outside = 'Outside of all workflows'
const oneByOne = 'Create the workflow, then its nodes one by one'
const wait = 'Wait a little and try again. The limit counts every user of the account.'

const withText = (t: TestContext, text: string, answers: readonly Answer[], more: FakeToolsOptions = {}) =>
  fakeTools(t, { open: { [uri]: text }, active: uri, answers, ...more })

describe('what is sent', () => {
  it('is stopped by errors in the document, which are shown', async (t) => {
    for (const [errors, said] of [
      [{ recurrence: 'Norml' }, 'daily.flowspec.json has an error; nothing was sent.'],
      [{ recurrence: 'Norml', rerunMode: 'Sometimes' }, 'daily.flowspec.json has 2 errors; nothing was sent.'],
    ] as const) {
      const tools = await withText(t, nodeText('load', errors), [])
      await createNode(tools)
      assert.deepEqual(talk(tools.ui), [`tell: ${said}`])
      // At the first of them.
      const { problems } = (await tools.documents.read(uri)) ?? { problems: [] }
      const { line, character } = problems.find(({ message }) => message.includes('Norml')) ?? {}
      assert.deepEqual(tools.ui.opened, [{ kind: 'problems', name: `${uri}:${line}:${character}`, text: '' }])
      assert.deepEqual(actions(tools), [])
    }
  })

  it('is not sent when the user turns away', async (t) => {
    const tools = await withText(t, workflowText('daily'), [false])
    await createWorkflow(tools)
    assert.deepEqual(talk(tools.ui), ['confirm: Create workflow daily (Create)'])
    assert.deepEqual(actions(tools), [])
  })

  it('is shown with the warnings of the document and what the service will ignore', async (t) => {
    const text = nodeText('load', { timeout: 1, timeoutUnit: 'WEEKS' }).replace('"nodes": [', '"functions": [{"name":"f"}],\n"nodes": [')
    const tools = await withText(t, text, [outside, false])
    await createNode(tools)
    const { steps, notes } = confirmed(tools.ui)
    assert.deepEqual(steps, ['Create node load'])
    assert.equal(notes[0], 'warning: CreateNode does not look at "functions". Ignored: f.')
    assert.match(notes[1] ?? '', /^warning: Line \d+: /)
  })

  it('says once what both the document’s problems and the plan would say', async (t) => {
    const { spec, ...rest } = JSON.parse(nodeText('load'))
    const [load] = spec.nodes
    const text = JSON.stringify({ ...rest, spec: { nodes: [load, { ...load, id: 'clean', name: 'clean' }] } })
    const tools = await withText(t, text.replaceAll('shop.load', 'shop.x').replace('shop.x', 'shop.load'), [outside, false])
    await createNode(tools)
    const only = confirmed(tools.ui).notes.filter((note) => note.includes('first entry'))
    assert.deepEqual(only, ['warning: CreateNode uses the first entry of "nodes" only. Ignored: clean.'])
  })

  it('says where it goes', async (t) => {
    for (const [answers, path, said] of [
      [[outside, false], 'jobs/load', 'hint: It goes into the folder jobs.'],
      [[outside, false], 'load', 'hint: It goes to the top of the workspace, into no folder.'],
      [[true, undefined, 'daily', false], 'jobs/load', 'hint: It goes into daily.'],
    ] as const) {
      const tools = await withText(t, '', answers)
      tools.documents.write(uri, nodeText('load').replace('jobs/load', path))
      tools.documents.write('file:///w/flow.flowspec.json', workflowText('daily'))
      if (answers.length > 2) await createWorkflow(tools, 'file:///w/flow.flowspec.json')
      await createNode(tools)
      assert.ok(confirmed(tools.ui).notes.includes(said), said)
    }
  })

  it('is shown as it will travel, and has no secret', async (t) => {
    const tools = await withText(t, workflowText('daily', ['a', 'b']), [oneByOne, false])
    await createWorkflow(tools)
    const { steps, requests } = confirmed(tools.ui)
    assert.deepEqual(steps, ['Create workflow daily', 'Create node a', 'Create node b'])
    const [first, second] = requests.map((request) => JSON.parse(request))
    assert.deepEqual([first.action, first.version, first.method], ['CreateWorkflowDefinition', '2024-05-18', 'POST'])
    assert.equal(first.parameters.Spec.spec.workflows[0].name, 'daily')
    assert.equal(second.parameters.ContainerId, '(Id from the answer to “Create workflow daily”)')
    const { accessKey, sts, accessToken } = tools.cloud.sandbox
    for (const secret of [...Object.values(accessKey), ...Object.values(sts), accessToken])
      assert.ok(!JSON.stringify(requests).includes(secret))
  })
})

describe('a send that stops', () => {
  it('says what was done and goes on from there, repeating nothing', async (t) => {
    const tools = await withText(t, workflowText('daily', ['a', 'b', 'c']), [oneByOne, true, 'Try Again', undefined])
    tools.cloud.sandbox.faults.add({ kind: 'throttle', action: 'CreateNode', skip: 1 })
    await createWorkflow(tools)
    const title = 'Create workflow daily with the nodes inside (3)'
    assert.deepEqual(talk(tools.ui).slice(1), [
      `confirm: ${title} (Create)`,
      `tell: ${title}: stopped. The service refused CreateNode: Request was denied due to user flow control. ${wait} Done: Create workflow daily, Create node a. Not done: Create node b, Create node c. Request ID: ID (Try Again | Show Log | Copy Request ID)`,
      'tell: Workflow daily and the nodes inside have been created. (Open Spec)',
    ])
    assert.deepEqual(actions(tools), ['CreateWorkflowDefinition', ...['a', 'b refused', 'b', 'c'].map(() => 'CreateNode')])
    assert.deepEqual(tools.ui.reports, [
      title,
      'Create workflow daily (1 of 4)',
      'Create node a (2 of 4)',
      'Create node b (3 of 4)',
      title,
      'Create node b (3 of 4)',
      'Create node c (4 of 4)',
    ])
  })

  it('keeps its way on while the log is looked at and the id of the request is copied', async (t) => {
    const tools = await withText(t, workflowText('daily'), [true, 'Show Log', 'Copy Request ID', 'Try Again', undefined])
    tools.cloud.sandbox.faults.add({ kind: 'throttle' })
    await createWorkflow(tools)
    const [failed] = tools.cloud.sandbox.log
    assert.deepEqual(tools.ui.opened, [
      { kind: 'log', name: '', text: '' },
      { kind: 'copy', name: '', text: failed?.requestId },
    ])
    assert.deepEqual(await tools.cloud.workflows(), ['daily'])
  })

  it('puts the complaint at its node, and goes on with the document as it was mended, after asking', async (t) => {
    const text = (source: string) =>
      workflowText('daily', ['a', 'b', 'c']).replace('"name": "b",', `"name": "b", "datasource": { "name": "${source}", "type": "odps" },`)
    const mended = () => {
      tools.documents.write(uri, text('odps_first'))
      return 'Try Again'
    }
    const tools = await withText(t, text('nope'), [oneByOne, true, 'Show Problems', mended, true, undefined])
    await createWorkflow(tools)
    const complaint = 'The service refused CreateNode: Datasource not found in project: nope.'
    assert.deepEqual(tools.documents.marks, [`b: ${complaint}`])
    const title = 'Create workflow daily with the nodes inside (3)'
    const said = `${title}: stopped. ${complaint} Done: Create workflow daily, Create node a. Not done: Create node b, Create node c. Request ID: ID`
    assert.deepEqual(talk(tools.ui).slice(2), [
      `tell: ${said} (Try Again | Show Problems | Copy Request ID)`,
      `tell: ${said} (Try Again | Show Log | Copy Request ID)`,
      `confirm: ${title} (Create)`,
      'tell: Workflow daily and the nodes inside have been created. (Open Spec)',
    ])
    const { steps, notes } = confirmed(tools.ui)
    assert.deepEqual(steps, ['Create node b', 'Create node c'])
    assert.ok(notes.includes('hint: What was done before is not sent again.'))
    assert.deepEqual(await tools.cloud.nodes(), ['a', 'b', 'c'])
    assert.deepEqual(await tools.cloud.workflows(), ['daily'])
  })

  it('says that nothing has happened when nothing has', async (t) => {
    const tools = await withText(t, nodeText('load', { datasource: { name: 'nope', type: 'odps' } }), [outside, true, undefined])
    await createNode(tools)
    const last = talk(tools.ui).at(-1)
    assert.match(last ?? '', /nope\. The workspace is as it was\. Request ID: ID \(Try Again/)
    assert.deepEqual(await tools.cloud.nodes(), [])
  })

  it('is looked after first when nobody knows whether it was carried out: it was', async (t) => {
    const tools = await withText(t, nodeText('load'), [outside, true, 'Look First'])
    tools.cloud.sandbox.faults.add({ kind: 'reset', when: 'after', action: 'CreateNode' })
    await createNode(tools)
    assert.deepEqual(talk(tools.ui).slice(2), [
      'tell: Create node load: stopped. CreateNode did not get through: the connection was cut. It may have been carried out all the same: look before you try again. (Look First | Show Log)',
      'tell: load is there now.',
    ])
    assert.deepEqual(tools.told, ['show node load'])
    assert.deepEqual(await tools.cloud.nodes(), ['load'])
    assert.equal(tools.cloud.asked('CreateNode'), 1)
  })

  it('is looked after first when nobody knows whether it was carried out: it was not', async (t) => {
    const tools = await withText(t, nodeText('load'), [outside, true, 'Look First', 'Try Again', undefined])
    tools.cloud.sandbox.faults.add({ kind: 'reset', when: 'before', action: 'CreateNode' })
    await createNode(tools)
    assert.deepEqual(talk(tools.ui).slice(3), [
      'tell: Nothing of that name is there. (Try Again)',
      'tell: Node load has been created. (Open Spec)',
    ])
    assert.deepEqual(await tools.cloud.nodes(), ['load'])
  })

  it('goes on with what is there after a lost answer in the middle', async (t) => {
    const tools = await withText(t, workflowText('daily', ['a', 'b']), [oneByOne, true, 'Look First', 'Go On', undefined])
    tools.cloud.sandbox.faults.add({ kind: 'reset', when: 'after', action: 'CreateWorkflowDefinition' })
    await createWorkflow(tools)
    assert.match(talk(tools.ui)[2] ?? '', /Unclear: Create workflow daily\. Not done: Create node a, Create node b\. \(Look First/)
    assert.deepEqual(await tools.cloud.workflows(), ['daily'])
    const { spec } = (await readBack(tools)) as { spec: { workflows: { nodes: { name: string }[] }[] } }
    assert.deepEqual(
      spec.workflows[0]?.nodes.map(({ name }) => name),
      ['a', 'b'],
    )
    assert.deepEqual(
      actions(tools).filter((action) => action.startsWith('Create')),
      ['CreateWorkflowDefinition', 'CreateNode', 'CreateNode'],
    )
  })

  it('keeps the look for another time when looking fails too', async (t) => {
    const tools = await withText(t, nodeText('load'), [outside, true, 'Look First', 'Look First'])
    tools.cloud.sandbox.faults.add({ kind: 'reset', when: 'after', action: 'CreateNode' })
    tools.cloud.sandbox.faults.add({ kind: 'throttle', action: 'ListNodes', times: 10 })
    const look = tools.ui.progress
    let looks = 0
    Object.assign(tools.ui, {
      progress: (...all: Parameters<typeof look>) => {
        if (++looks === 3) tools.cloud.sandbox.faults.clear()
        return look(...all)
      },
    })
    await createNode(tools)
    assert.match(talk(tools.ui)[3] ?? '', /^tell: It could not be looked up: The service refused ListNodes: .* \(Look First \| Show Log\)$/)
    assert.equal(talk(tools.ui).at(-1), 'tell: load is there now.')
  })

  it('was cancelled: what had been sent is told, and it can be gone on with', async (t) => {
    const tools = await withText(t, workflowText('daily', ['a', 'b']), [oneByOne, true, 'Go On', undefined])
    // The user cancels while the answer to the first step is on its way.
    const { call } = tools.workspace
    const cancelling: typeof call = async (operation, input, options) => {
      const answer = await call(operation, input, options)
      if (operation.action === 'CreateWorkflowDefinition') tools.ui.cancel()
      return answer
    }
    await createWorkflow({ ...tools, workspace: { ...tools.workspace, call: cancelling } })
    assert.equal(
      talk(tools.ui)[2],
      'tell: Create workflow daily with the nodes inside (2): cancelled. You stopped before this step. Done: Create workflow daily. Not done: Create node a, Create node b. (Go On | Show Log)',
    )
    assert.deepEqual(actions(tools), ['CreateWorkflowDefinition', 'CreateNode', 'CreateNode'])
  })
})
