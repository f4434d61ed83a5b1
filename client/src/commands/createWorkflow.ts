import { say } from '../../../server/src/language/sentence.ts'
import { planWorkflow } from '../cloud/plan/planWorkflow.ts'
import { planWorkflowNodes } from '../cloud/plan/planWorkflowNodes.ts'
import { bodyOf, entriesOf, nameOf, type SpecDocument } from '../cloud/plan/specDocument.ts'
import type { Tools } from '../tools.ts'
import type { Ui } from '../ui.ts'
import { createEntity } from './creating/createEntity.ts'
import { documentToSend, type SourceToSend } from './creating/documentToSend.ts'
import { importDocument } from './creating/importDocument.ts'
import { madeEntity } from './creating/madeEntity.ts'
import { openSpec } from './openSpec.ts'
import { runSending } from './sending/runSending.ts'
import { tellDone } from './sending/tellDone.ts'
import type { Target } from './target.ts'

export const workflowKinds = ['CycleWorkflow', 'ManualWorkflow', 'TriggerWorkflow']

/**
 * FlowSpec: Create Workflow…: the first workflow of a document. One call, and one more when the document has an id of the service. The service leaves
 * the nodes inside aside; when there are some, the user says what is to become of them.
 */
export async function createWorkflow(tools: Tools, target?: Target): Promise<void> {
  const projectId = tools.workspace.id
  // What becomes of the nodes inside is asked before.
  const plan = (document: SpecDocument, id?: string) => planWorkflow(document, { projectId, alone: true, ...(id !== undefined && { id }) })
  const title = say`Create a workflow from which document?`
  const source = await documentToSend(tools, target, { title, kinds: workflowKinds, plan })
  if (!source) return
  const [first = {}] = entriesOf(bodyOf(source.value), 'workflows')
  const nodes = entriesOf(first, 'nodes').length
  switch (nodes === 0 ? 'empty' : await whatOfNodes(tools.ui, first, nodes)) {
    case 'import':
      return importDocument(tools, source)
    case 'each':
      return createWithNodes(tools, source)
    case 'empty':
      return createEntity(tools, { kind: 'workflow', list: 'workflows', source, plan })
    default:
      return undefined
  }
}

function whatOfNodes(ui: Ui, workflow: SpecDocument, nodes: number) {
  return ui.pick({
    title: say`A create would leave out the nodes inside ${nameOf(workflow)} (${nodes})`,
    choices: [
      {
        label: say`Import the workflow with its nodes`,
        detail: say`Creates what is new and changes what is there already, each by its id. Keeps the dependencies.`,
        icon: 'cloud-upload',
        value: 'import' as const,
      },
      {
        label: say`Create the workflow, then its nodes one by one`,
        detail: say`Changes nothing that is there. One call for each (${nodes + 1} in all); the service may drop dependencies.`,
        icon: 'list-ordered',
        value: 'each' as const,
      },
      {
        label: say`Create the workflow empty`,
        detail: say`The nodes stay in the document.`,
        icon: 'symbol-constant',
        value: 'empty' as const,
      },
    ],
  })
}

async function createWithNodes(tools: Tools, { uri }: SourceToSend): Promise<void> {
  const projectId = tools.workspace.id
  const sent = await runSending(tools, {
    action: say`Create`,
    document: uri,
    plan: (document) => planWorkflowNodes(document, { projectId }),
  })
  if (sent.end !== 'done') return
  const entity = madeEntity('workflow', sent, undefined, undefined)
  await tellDone(tools, entity, say`Workflow ${entity.name} and the nodes inside have been created.`, [
    { label: say`Open Spec`, does: () => openSpec(tools, entity) },
  ])
}
