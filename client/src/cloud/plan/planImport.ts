import { workflow } from '../operations/workflow.ts'
import { problemOf } from './entityPlan.ts'
import { ignored, listed } from './ignored.ts'
import { workflowWay } from './planWorkflow.ts'
import { bodyOf, entriesOf, nameOf, type SpecDocument } from './specDocument.ts'
import type { NoPlan, Note, Plan } from './step.ts'

/** Creates or updates a workflow together with its inner nodes, each by its id. With `dryRun` the service only checks. */
export function planImport(document: SpecDocument, request: { projectId: string; dryRun?: boolean }): Plan | NoPlan {
  const problem = problemOf(document, workflowWay)
  if (problem) return { problem }
  const { projectId, dryRun } = request
  const [first = {}] = entriesOf(bodyOf(document), 'workflows')
  const title = `${dryRun ? 'Check' : 'Import'} workflow ${nameOf(first)}`
  return {
    title,
    steps: [
      {
        kind: 'call',
        id: 'import',
        title: dryRun ? `Hand ${nameOf(first)} over for a check` : `Hand workflow ${nameOf(first)} over`,
        operation: workflow.import,
        input: { ProjectId: projectId, ...(dryRun && { DryRun: true }), Spec: { $json: document } },
      },
      {
        kind: 'follow',
        id: 'follow',
        title: dryRun ? 'Wait for the check' : 'Wait for the import',
        job: { $result: 'import', path: 'AsyncJob.Id' },
      },
    ],
    notes: [...(dryRun ? [] : overwrites(first)), ...ignored(document, 'workflows', workflow.import)],
  }
}

/** Ids decide what is updated. Whether they are known only the service knows. */
function overwrites(first: SpecDocument): Note[] {
  const entities = [first, ...entriesOf(first, 'nodes')].filter(({ id }) => id !== undefined && id !== '')
  if (entities.length === 0) return []
  const named = listed(entities, 'entity').replace(/^entitys/, 'entities')
  return [{ kind: 'overwrites', message: `What the workspace has under these ids is replaced, the rest is created: ${named}.` }]
}
