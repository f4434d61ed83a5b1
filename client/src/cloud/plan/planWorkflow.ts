import { workflow } from '../operations/workflow.ts'
import { type EntityWay, entityPlan } from './entityPlan.ts'
import { listed } from './ignored.ts'
import { bodyOf, entriesOf, type SpecDocument } from './specDocument.ts'
import type { NoPlan, Note, Plan } from './step.ts'

export const workflowWay: EntityWay = {
  noun: 'workflow',
  list: 'workflows',
  kinds: ['CycleWorkflow', 'ManualWorkflow', 'TriggerWorkflow'],
  create: workflow.create,
  update: workflow.update,
}

/** Creates or changes (with `id`) a workflow without its inner nodes: see `planWorkflowNodes` and `planImport` for those. */
export function planWorkflow(document: SpecDocument, request: { projectId: string; id?: string }): Plan | NoPlan {
  return entityPlan(document, workflowWay, { ...request, notes: innerNodes(document, request.id) })
}

function innerNodes(document: SpecDocument, id: string | undefined): Note[] {
  const [first = {}] = entriesOf(bodyOf(document), 'workflows')
  const nodes = entriesOf(first, 'nodes')
  if (nodes.length === 0) return []
  const action = id === undefined ? 'creates the workflow empty' : 'does not look inside the workflow'
  return [
    { kind: 'ignored', message: `The service ${action}: ${listed(nodes, 'node')} will not be there. Import the workflow to have them.` },
  ]
}
