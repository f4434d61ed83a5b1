import assert from 'node:assert/strict'
import { describe, it, type TestContext } from 'node:test'
import { createNode } from '../../../client/src/commands/createNode.ts'
import { createWorkflow } from '../../../client/src/commands/createWorkflow.ts'
import type { Entity } from '../../../client/src/entity.ts'
import { type FakeToolsOptions, fakeTools } from '../support/fakeTools.ts'
import type { Answer } from '../support/fakeUi.ts'
import { confirmed, talk } from '../support/talk.ts'
import { actions, nodeText, readBack, withoutIds, workflowText } from './support/sending.ts'

const uri = 'file:///w/load.flowspec.json'
const flow = 'file:///w/daily.flowspec.json'
const outside = 'Outside of all workflows'
const byHand = 'Workflows that are started by hand…'
const created = 'tell: Node load has been created. (Open Spec)'

const withNode = (t: TestContext, answers: readonly Answer[], more: FakeToolsOptions = {}) =>
  fakeTools(t, { open: { [uri]: nodeText('load'), [flow]: workflowText('daily') }, active: uri, answers, ...more })

function metadata(facts: object): string {
  return JSON.stringify({ metadata: facts, ...JSON.parse(nodeText('load')) })
}

describe('Create Node…', () => {
  it('asks for the workflow by one call, and creates the node outside of all', async (t) => {
    const tools = await withNode(t, [outside, true, undefined])
    await createNode(tools)
    assert.deepEqual(talk(tools.ui), [
      `pick: Create the node in which workflow? (${outside} | ${byHand})`,
      'confirm: Create node load (Create)',
      created,
    ])
    assert.deepEqual(actions(tools), ['ListWorkflowDefinitions', 'CreateNode'])
    assert.deepEqual([tools.shown?.kind, tools.shown?.folder, tools.shown?.container], ['node', 'jobs', undefined])
    assert.deepEqual(withoutIds(await readBack(tools)), withoutIds(JSON.parse(nodeText('load'))))
  })

  it('creates it inside the workflow that is chosen', async (t) => {
    const tools = await withNode(t, [true, undefined, 'daily', true, undefined])
    await createWorkflow(tools, flow)
    const workflow = tools.shown
    await createNode(tools)
    assert.deepEqual(talk(tools.ui).slice(2), [
      `pick: Create the node in which workflow? (${outside} | daily | ${byHand})`,
      'confirm: Create node load (Create)',
      created,
    ])
    assert.deepEqual(tools.shown?.container, { id: workflow?.id, name: 'daily' })
    const read = (await readBack(tools, workflow)) as { spec: { workflows: { nodes: unknown[] }[] } }
    assert.deepEqual(withoutIds(read.spec.workflows[0]?.nodes), withoutIds(JSON.parse(nodeText('load')).spec.nodes))
  })

  it('finds the workflows that are started by hand, whose nodes are in another scene', async (t) => {
    const tools = await withNode(t, [true, undefined, byHand, 'daily', true, undefined])
    const manual = workflowText('daily')
      .replace('CycleWorkflow', 'ManualWorkflow')
      .replace(/"trigger": \{[^}]*\}/, '"trigger": { "type": "Manual" }')
    tools.documents.write(flow, manual)
    await createWorkflow(tools, flow)
    await createNode(tools)
    assert.deepEqual(talk(tools.ui).slice(2, 4), [
      `pick: Create the node in which workflow? (${outside} | ${byHand})`,
      `pick: Create the node in which workflow? (${outside} | daily | Scheduled workflows…)`,
    ])
    assert.match(confirmed(tools.ui).requests[0] ?? '', /"Scene": "DATAWORKS_MANUAL_WORKFLOW"/)
  })

  it('takes the list of workflows from the tree when that has all of them, and reads it again when told to', async (t) => {
    const listed = { workflows: [{ kind: 'workflow', id: '77', name: 'weekly', folder: 'flows' }], whole: true } as const
    const workflows = (manual: boolean) => (manual ? undefined : listed)
    const tools = await withNode(t, ['Read the List Again', outside, false, 'weekly', false, byHand, outside, false], { workflows })
    await createNode(tools)
    assert.deepEqual(actions(tools), ['ListWorkflowDefinitions'])
    await createNode(tools)
    assert.deepEqual(actions(tools), ['ListWorkflowDefinitions'])
    assert.match(confirmed(tools.ui).requests[0] ?? '', /"ContainerId": "77"/)
    await createNode(tools)
    assert.deepEqual(actions(tools), ['ListWorkflowDefinitions', 'ListWorkflowDefinitions'])
    assert.equal(talk(tools.ui)[0], `pick: Create the node in which workflow? (${outside} | weekly | ${byHand} | Read the List Again)`)
  })

  it('reads the list when the tree has only a part of it', async (t) => {
    const workflows = () => ({ workflows: [], whole: false })
    const tools = await withNode(t, [outside, false], { workflows })
    await createNode(tools)
    assert.deepEqual(actions(tools), ['ListWorkflowDefinitions'])
  })

  it('knows from the tree whether a workflow is started by hand, without asking the service', async (t) => {
    const there: Entity = { kind: 'workflow', id: '77', name: 'weekly' }
    const workflows = (manual: boolean) => ({ workflows: manual ? [there] : [], whole: false })
    const tools = await withNode(t, ['load.flowspec.json', false], { workflows })
    await createNode(tools, there)
    assert.match(confirmed(tools.ui).requests[0] ?? '', /"Scene": "DATAWORKS_MANUAL_WORKFLOW"/)
    assert.deepEqual(actions(tools), [])
  })

  it('does not ask where the tree says it', async (t) => {
    const tools = await withNode(t, [true, undefined, 'load.flowspec.json', true, undefined])
    await createWorkflow(tools, flow)
    const workflow = tools.shown
    assert(workflow)
    await createNode(tools, workflow)
    assert.deepEqual(talk(tools.ui).slice(2), [
      'pick: Create a node from which document? (load.flowspec.json | Choose a File… | Start from a Template…)',
      'confirm: Create node load (Create)',
      created,
    ])
    assert.deepEqual(tools.shown?.container, { id: workflow.id, name: 'daily' })
    assert.deepEqual(actions(tools), ['CreateWorkflowDefinition', 'GetWorkflowDefinition', 'CreateNode'])
  })

  it('does not ask where the document says it', async (t) => {
    const tools = await withNode(t, [true, undefined, true, undefined])
    await createWorkflow(tools, flow)
    tools.documents.write(uri, metadata({ containerId: tools.shown?.id }))
    await createNode(tools)
    assert.deepEqual(talk(tools.ui).slice(2), ['confirm: Create node load (Create)', created])
    assert.equal(tools.shown?.container?.name, 'daily')
  })

  it('asks where the document names a workflow that is gone, or one of another workspace', async (t) => {
    for (const [facts, calls] of [
      [{ containerId: '4634978808809541234' }, ['GetWorkflowDefinition', 'ListWorkflowDefinitions']],
      [{ containerId: '4634978808809541234', projectId: 77 }, ['ListWorkflowDefinitions']],
    ] as const) {
      const tools = await withNode(t, [outside, false], { open: { [uri]: metadata(facts) } })
      await createNode(tools)
      assert.deepEqual(actions(tools), calls)
    }
  })

  it('offers to change the node when the name is taken, and says that this overwrites', async (t) => {
    const tools = await withNode(t, [outside, true, undefined, outside, true, 'Change It Instead…', true, undefined])
    await createNode(tools)
    const { id } = tools.shown as Entity
    tools.documents.write(uri, nodeText('load', { description: 'another' }))
    await createNode(tools)
    assert.deepEqual(talk(tools.ui).slice(5), [
      'tell: Create node load: stopped. The service refused CreateNode: Node with the same name already exists in the project: load. The workspace is as it was. Request ID: ID (Change It Instead… | Show Problems | Try Again)',
      'confirm: Change node load (Change)',
      'tell: Node load has been changed. (Open Spec)',
    ])
    assert.deepEqual(confirmed(tools.ui).notes, [
      `warning: The node ${id} is changed: what the document says replaces what is there.`,
      'hint: The command of a node cannot be changed.',
    ])
    assert.deepEqual(actions(tools).slice(3), ['CreateNode', 'ListNodes', 'UpdateNode'])
    assert.equal(tools.shown?.id, id)
    assert.deepEqual(withoutIds(await readBack(tools)), withoutIds(JSON.parse(nodeText('load', { description: 'another' }))))
  })

  it('changes the node that the document is about by its id, wherever it is', async (t) => {
    const tools = await withNode(t, [outside, true, undefined, true, undefined])
    await createNode(tools)
    const { id } = tools.shown as Entity
    tools.documents.write(uri, nodeText('load', { id, description: 'another' }))
    await createNode(tools)
    assert.deepEqual(talk(tools.ui).slice(3), ['confirm: Change node load (Change)', 'tell: Node load has been changed. (Open Spec)'])
    assert.deepEqual(actions(tools).slice(2), ['GetNode', 'UpdateNode'])
  })

  it('asks when the node with that id has another name', async (t) => {
    for (const [answers, left] of [
      [['Change load'], ['copy']],
      [
        ['Create copy', outside],
        ['load', 'copy'],
      ],
    ] as const) {
      const tools = await withNode(t, [outside, true, undefined, ...answers, true, undefined])
      await createNode(tools)
      tools.documents.write(uri, nodeText('copy', { id: tools.shown?.id }))
      await createNode(tools)
      assert.equal(talk(tools.ui)[3], 'pick: By its id the document is about load, which is in the workspace (Change load | Create copy)')
      assert.deepEqual(await tools.cloud.nodes(), left)
    }
  })

  it('does not look for an id of another workspace', async (t) => {
    const text = JSON.stringify({ metadata: { projectId: 77 }, ...JSON.parse(nodeText('load', { id: '4634978808809541234' })) })
    const tools = await withNode(t, [outside, true, undefined], { open: { [uri]: text } })
    await createNode(tools)
    assert.deepEqual(actions(tools), ['ListWorkflowDefinitions', 'CreateNode'])
  })

  it('marks the node when the service’s complaint names nothing: the request was about it alone', async (t) => {
    const script = { path: 'jobs/x', runtime: { command: 'DIDE_SHELL' } }
    const tools = await withNode(t, [outside, true, undefined], { open: { [uri]: nodeText('load', { script }) } })
    await createNode(tools)
    assert.deepEqual(tools.documents.marks, [
      'load: The service refused CreateNode: script path not match name: jobs/x does not end with load.',
    ])
  })

  it('creates what has an id that the workspace does not know', async (t) => {
    const tools = await withNode(t, [outside, true, undefined], { open: { [uri]: nodeText('load', { id: '4634978808809541234' }) } })
    await createNode(tools)
    assert.deepEqual(actions(tools), ['GetNode', 'ListWorkflowDefinitions', 'CreateNode'])
    assert.deepEqual(await tools.cloud.nodes(), ['load'])
  })
})
