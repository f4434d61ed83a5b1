import { commandOf } from '../../../server/src/language/model/commands.ts'
import { foldersAbove, pathOf } from './folderOf.ts'
import type { Thing, ThingOf } from './node.ts'

/**
 * The nodes that are inside nothing. The service lists all nodes of the workspace and does not say what holds them, but the path of a node that is inside
 * a workflow or a loop leads through it. `inner` are nodes that are known to be inside something.
 */
export function outsideOf(nodes: readonly Thing[], workflows: readonly Thing[], inner: readonly Thing[]): readonly ThingOf<'node'>[] {
  const all = nodes.filter((thing) => thing.kind === 'node')
  const innerIds = new Set(inner.flatMap((thing) => (thing.kind === 'node' ? [thing.row.Id] : [])))
  const holders = [...workflows.filter((thing) => thing.kind === 'workflow'), ...all.filter(isContainer)]
  const paths = new Set(holders.map(({ row }) => pathOf(row)))
  return all.filter(({ row }) => !innerIds.has(row.Id) && !foldersAbove(pathOf(row)).some((path) => paths.has(path)))
}

/** Whether the node is of a type that holds other nodes, such as a loop. */
export function isContainer({ row }: ThingOf<'node'>): boolean {
  return commandOf(row.Script?.Runtime?.Command ?? '')?.role === 'container'
}
