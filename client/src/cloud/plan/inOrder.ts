import { bareId, dependenciesOf } from './nodeDocument.ts'
import { entriesOf, isRecord, type SpecDocument } from './specDocument.ts'

/** The nodes of a workflow, upstream ones first, otherwise as they are written. Nodes of a cycle keep their places. */
export function inOrder(nodes: readonly SpecDocument[], workflow: SpecDocument): readonly SpecDocument[] {
  const byName = new Map<unknown, SpecDocument>()
  for (const node of nodes) {
    byName.set(node.id, node)
    for (const output of outputsOf(node)) byName.set(output, node)
  }
  const ordered = new Set<SpecDocument>()
  const visiting = new Set<SpecDocument>()
  const visit = (node: SpecDocument) => {
    if (ordered.has(node) || visiting.has(node)) return
    visiting.add(node)
    for (const depend of dependenciesOf(workflow, node).flatMap((entry) => entriesOf(entry, 'depends'))) {
      const upstream = byName.get(depend.output) ?? byName.get(bareId(depend.nodeId))
      if (upstream) visit(upstream)
    }
    ordered.add(node)
  }
  for (const node of nodes) visit(node)
  return [...ordered]
}

/** `outputs` has groups in several spellings; an output names itself by `data`. */
function outputsOf({ outputs }: SpecDocument): unknown[] {
  const groups = isRecord(outputs) ? ['nodeOutputs', 'nodeOutput', 'outputs', 'output'].flatMap((group) => entriesOf(outputs, group)) : []
  return groups.map((output) => output.data).filter((data) => data !== undefined)
}
