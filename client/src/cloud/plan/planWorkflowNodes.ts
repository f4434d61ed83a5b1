import { say } from '../../../../server/src/language/sentence.ts'
import { node } from '../operations/node.ts'
import { entityPlan, problemOf } from './entityPlan.ts'
import { inOrder } from './inOrder.ts'
import { nodeDocument } from './nodeDocument.ts'
import type { Scene } from './planNode.ts'
import { workflowWay } from './planWorkflow.ts'
import { bodyOf, entriesOf, isKind, nameOf, type SpecDocument } from './specDocument.ts'
import type { NoPlan, Note, Plan, Step } from './step.ts'

/**
 * Creates a workflow (or uses the one of `containerId`) and then the nodes inside it, one call each, those that others depend on first. Unlike an import
 * it never changes what is there, but it may stop half-way.
 */
export function planWorkflowNodes(document: SpecDocument, request: { projectId: string; containerId?: string }): Plan | NoPlan {
  const problem = problemOf(document, workflowWay)
  if (problem) return { problem }
  const { projectId, containerId } = request
  const [first = {}] = entriesOf(bodyOf(document), 'workflows')
  const nodes = inOrder(entriesOf(first, 'nodes'), first)
  if (nodes.length === 0) return { problem: say`Workflow ${nameOf(first)} has no nodes inside.` }
  const empty = containerId === undefined ? entityPlan(withoutNodes(document), workflowWay, { projectId }) : undefined
  if (empty && 'problem' in empty) return empty
  const Scene: Scene = isKind(document, ['ManualWorkflow']) ? 'DATAWORKS_MANUAL_WORKFLOW' : 'DATAWORKS_PROJECT'
  const ids = new Map<string, string>()
  const steps = nodes.map((one, index): Step => {
    const title = say`Create node ${nameOf(one)}`
    const ContainerId = containerId ?? { $result: 'create', path: 'Id' }
    const Spec = { $json: nodeDocument(document, first, one, ids) }
    // Only what has been created before can be named by those that follow.
    if (typeof one.id === 'string') ids.set(one.id, `node${index + 1}`)
    return {
      kind: 'call',
      id: `node${index + 1}`,
      title,
      operation: node.create,
      input: { ProjectId: projectId, ContainerId, Scene, Spec },
    }
  })
  return {
    title:
      containerId === undefined
        ? say`Create workflow ${nameOf(first)} with the nodes inside (${nodes.length})`
        : say`Create the nodes inside workflow ${nameOf(first)} (${nodes.length})`,
    steps: [...(empty?.steps ?? []), ...steps],
    notes: [...(empty?.notes ?? []), dropped],
  }
}

const dropped: Note = {
  kind: 'hint',
  message: say`The service may drop dependencies of nodes that are created one by one. An import keeps them.`,
}

/** The inner nodes come on their own, so the workflow is sent without them. */
function withoutNodes(document: SpecDocument): SpecDocument {
  const body = bodyOf(document)
  const [first = {}, ...others] = entriesOf(body, 'workflows')
  const { nodes: _, dependencies: __, flow: ___, ...bare } = first
  const changed = { ...body, workflows: [bare, ...others] }
  return body === document ? changed : { ...document, spec: changed }
}
