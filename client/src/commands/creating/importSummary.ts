import { node } from '../../cloud/operations/node.ts'
import type { Row } from '../../cloud/operations/shapes.ts'
import { allRows } from '../../cloud/paging/pages.ts'
import type { Workspace } from '../../workspace.ts'
import { thereByName } from '../sending/thereByName.ts'
import type { ImportOutline } from './importOutline.ts'

export type Outcome = 'created' | 'updated' | 'unknown'

export interface Imported {
  readonly workflow: Row
  /** The workflow, its nodes, and the nodes inside those, as the document has them. */
  readonly entities: readonly { readonly name: string; readonly outcome: Outcome; readonly id?: string }[]
}

/**
 * What an import has created and what it has updated. The service does not say it, so it is read off the times of the rows: what is younger than the job
 * (`start`, epoch milliseconds of the service's clock) was created by it. One call for the workflow and one for each hundred of its nodes, after the import alone:
 * a list from before would cost as much and say no more. Nodes inside a loop would cost a call for each loop: they are new where the loop is,
 * otherwise it stays unknown. Undefined when the workflow is not listed. Rejects with a CloudError.
 */
export async function importSummary(
  workspace: Workspace,
  { workflow: name, manual, nodes }: ImportOutline,
  start: number | undefined,
  signal: AbortSignal,
): Promise<Imported | undefined> {
  const workflow = await thereByName(workspace, 'workflow', name, { manual, signal })
  if (!workflow) return undefined
  const inside = { ProjectId: workspace.id, ContainerId: workflow.Id }
  const { rows } = nodes.length === 0 ? { rows: [] } : await allRows(workspace.call, node.list, inside, { signal, maxCalls: 10 })
  const outcomeOf = outcomes([workflow, ...rows], start)
  const byName = new Map(rows.map((row) => [row.Name, row]))
  return {
    workflow,
    entities: [
      { name, outcome: outcomeOf(workflow), id: workflow.Id },
      ...nodes.flatMap((one) => {
        const row = byName.get(one.name)
        const outcome = outcomeOf(row)
        const inner = one.inner.map((held) => ({ name: held, outcome: outcome === 'created' ? outcome : ('unknown' as const) }))
        return [{ name: one.name, outcome, ...(row && { id: row.Id }) }, ...inner]
      }),
    ],
  }
}

function outcomes(rows: readonly Row[], start: number | undefined): (row: Row | undefined) => Outcome {
  // Where times are whole seconds, what was created in the second of the start is younger than it all the same.
  const unit = rows.every(({ CreateTime = 0 }) => CreateTime % 1000 === 0) ? 1000 : 1
  return (row) => {
    const { CreateTime, ModifyTime } = row ?? {}
    if (CreateTime === undefined) return 'unknown'
    const from = start ?? ModifyTime ?? 0
    return Math.floor(CreateTime / unit) >= Math.floor(from / unit) ? 'created' : 'updated'
  }
}
