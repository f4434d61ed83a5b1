import { say } from '../../../../server/src/language/sentence.ts'
import { workflow } from '../operations/workflow.ts'
import { type EntityWay, type EntityWords, entityPlan } from './entityPlan.ts'
import { listed } from './ignored.ts'
import { bodyOf, entriesOf, type SpecDocument } from './specDocument.ts'
import type { NoPlan, Note, Plan } from './step.ts'

const words: EntityWords = {
  create: (name) => say`Create workflow ${name}`,
  change: (name) => say`Change workflow ${name}`,
  overwrites: (id) => say`The workflow ${id} is changed: what the document says replaces what is there.`,
  otherKind: (kinds, kind) => say`A workflow is made from a document of kind ${kinds}; this one is of kind "${kind}".`,
  empty: (list) => say`The document has no workflow: its list "${list}" is empty.`,
}

export const workflowWay: EntityWay = {
  words,
  list: 'workflows',
  kinds: ['CycleWorkflow', 'ManualWorkflow', 'TriggerWorkflow'],
  create: workflow.create,
  update: workflow.update,
}

/**
 * Creates or changes (with `id`) a workflow without its inner nodes: see `planWorkflowNodes` and `planImport` for those. `alone`: that they are left out is what
 * is wanted.
 */
export function planWorkflow(
  document: SpecDocument,
  { alone = false, ...request }: { projectId: string; id?: string; alone?: boolean },
): Plan | NoPlan {
  return entityPlan(document, workflowWay, { ...request, notes: alone ? [] : innerNodes(document, request.id) })
}

function innerNodes(document: SpecDocument, id: string | undefined): Note[] {
  const [first = {}] = entriesOf(bodyOf(document), 'workflows')
  const nodes = entriesOf(first, 'nodes')
  if (nodes.length === 0) return []
  const message =
    id === undefined
      ? say`The service creates the workflow empty. Import it to have the nodes inside: ${listed(nodes)}.`
      : say`The service does not look inside the workflow. Import it to have the nodes inside: ${listed(nodes)}.`
  return [{ kind: 'ignored', message }]
}
