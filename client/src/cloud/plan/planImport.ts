import { say } from '../../../../server/src/language/sentence.ts'
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
  const name = nameOf(first)
  return {
    title: dryRun ? say`Check workflow ${name}` : say`Import workflow ${name}`,
    steps: [
      {
        kind: 'call',
        id: 'import',
        title: dryRun ? say`Start a check of workflow ${name}` : say`Start the import of workflow ${name}`,
        operation: workflow.import,
        input: { ProjectId: projectId, ...(dryRun && { DryRun: true }), Spec: { $json: document } },
      },
      {
        kind: 'follow',
        id: 'follow',
        title: dryRun ? say`Wait for the check` : say`Wait for the import`,
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
  const message = say`What the workspace has under these ids is replaced, the rest is created: ${listed(entities)}.`
  return [{ kind: 'overwrites', message }]
}
