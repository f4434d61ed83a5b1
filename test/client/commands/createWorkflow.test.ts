import assert from 'node:assert/strict'
import { describe, it, type TestContext } from 'node:test'
import { createNode } from '../../../client/src/commands/createNode.ts'
import { createWorkflow } from '../../../client/src/commands/createWorkflow.ts'
import { fakeTools } from '../support/fakeTools.ts'
import type { Answer } from '../support/fakeUi.ts'
import { confirmed, talk } from '../support/talk.ts'
import { actions, nodeText, readBack, withoutIds, workflowText } from './support/sending.ts'

const uri = 'file:///w/daily.flowspec.json'
const ways = 'Import the workflow with its nodes | Create the workflow, then its nodes one by one | Create the workflow empty'

const withText = (t: TestContext, text: string, ...answers: readonly Answer[]) =>
  fakeTools(t, { open: { [uri]: text }, active: uri, answers })

/** The workflow of a document or an answer, without what the service adds. */
function workflowIn(document: unknown): unknown {
  const { spec } = document as { spec: { workflows: unknown[] } }
  return withoutIds(spec.workflows[0])
}

describe('Create Workflow…', () => {
  it('creates a workflow that has no nodes by one call, and shows it', async (t) => {
    const text = workflowText('daily')
    const tools = await withText(t, text, true, 'Open Spec')
    await createWorkflow(tools)
    assert.deepEqual(talk(tools.ui), ['confirm: Create workflow daily (Create)', 'tell: Workflow daily has been created. (Open Spec)'])
    assert.deepEqual(actions(tools), ['CreateWorkflowDefinition', 'GetWorkflowDefinition'])
    assert.deepEqual([tools.told, tools.shown?.folder], [['show workflow daily'], 'flows'])
    assert.deepEqual(workflowIn(await readBack(tools)), { ...(workflowIn(JSON.parse(text)) as object), nodes: [], dependencies: [] })
    assert.equal(tools.ui.opened[0]?.name, 'daily.flowspec.json')
  })

  it('asks what is to become of nodes inside, and imports them', async (t) => {
    const text = workflowText('daily', ['a', 'b'])
    const tools = await withText(t, text, 'Import the workflow with its nodes', true, undefined)
    await createWorkflow(tools)
    assert.deepEqual(talk(tools.ui), [
      `pick: A create would leave out the nodes inside daily (2) (${ways})`,
      'confirm: Import workflow daily (Import | Check Only)',
      'tell: Workflow daily has been imported: 3 created, 0 updated. (Open Spec | Show Details)',
    ])
    assert.deepEqual(workflowIn(await readBack(tools)), workflowIn(JSON.parse(text)))
    assert.equal(tools.cloud.asked('CreateWorkflowDefinition'), 0)
  })

  it('creates it empty when the user says so, and does not say once more what is left out', async (t) => {
    const tools = await withText(t, workflowText('daily', ['a', 'b']), 'Create the workflow empty', true, undefined)
    await createWorkflow(tools)
    assert.deepEqual(confirmed(tools.ui).notes, ['hint: It goes into the folder flows.'])
    assert.deepEqual([await tools.cloud.workflows(), await tools.cloud.nodes()], [['daily'], []])
  })

  it('asks nothing more when the user turns away', async (t) => {
    const tools = await withText(t, workflowText('daily', ['a']), undefined)
    await createWorkflow(tools)
    assert.equal(talk(tools.ui).length, 1)
    assert.deepEqual(actions(tools), [])
  })

  it('changes the workflow of that name instead, its nodes left alone', async (t) => {
    const tools = await withText(
      t,
      workflowText('daily', ['a']),
      'Import the workflow with its nodes',
      true,
      undefined,
      true,
      'Change It Instead…',
      true,
      undefined,
    )
    await createWorkflow(tools)
    tools.documents.write(uri, workflowText('daily', [], { description: 'new' }))
    await createWorkflow(tools)
    assert.equal(talk(tools.ui).at(-1), 'tell: Workflow daily has been changed. (Open Spec)')
    assert.deepEqual(actions(tools).slice(-3), ['CreateWorkflowDefinition', 'ListWorkflowDefinitions', 'UpdateWorkflowDefinition'])
    const read = workflowIn(await readBack(tools)) as { description: string; nodes: unknown[] }
    assert.deepEqual([read.description, read.nodes.length], ['new', 1])
  })

  it('finds a manual workflow among its like', async (t) => {
    const manual = (description: string) =>
      workflowText('daily', [], { trigger: { type: 'Manual' }, description }).replace('CycleWorkflow', 'ManualWorkflow')
    const tools = await withText(t, manual('one'), true, undefined, true, 'Change It Instead…', true, undefined)
    await createWorkflow(tools)
    tools.documents.write(uri, manual('two'))
    await createWorkflow(tools)
    assert.equal(talk(tools.ui).at(-1), 'tell: Workflow daily has been changed. (Open Spec)')
  })

  it('offers no change where the folder, and not the name, is taken', async (t) => {
    const tools = await withText(t, workflowText('daily'), 'Outside of all workflows', true, undefined, true, undefined)
    const node = 'file:///w/n.flowspec.json'
    tools.documents.write(node, nodeText('n', { script: { path: 'flows/daily/n', runtime: { command: 'VIRTUAL' } } }))
    await createNode(tools, node)
    await createWorkflow(tools)
    assert.match(talk(tools.ui).at(-1) ?? '', /target folder already exists: flows\/daily\. .* \(Try Again \| Show Problems \| /)
    assert.equal(tools.documents.marks.length, 1)
  })

  it('says so when what has the name cannot be found', async (t) => {
    const tools = await withText(t, workflowText('daily'), true, undefined, true, 'Change It Instead…', undefined)
    await createWorkflow(tools)
    const { call } = tools.workspace
    const blind: typeof call = async (operation, input, options) =>
      call(operation, operation.action.startsWith('List') ? { ...input, Name: 'nothing' } : input, options)
    await createWorkflow({ ...tools, workspace: { ...tools.workspace, call: blind } })
    assert.equal(talk(tools.ui).at(-1), 'tell: Nothing with the name “daily” could be found to change. (Try Again)')
  })
})
