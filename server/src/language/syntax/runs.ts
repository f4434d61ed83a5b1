import type { Block, Run } from '../document/block.ts'
import { isFrameRole } from '../document/frames.ts'
import type { Node, ObjectNode, Property } from './node.ts'

/** Whether the block is what remains of a document when the entries of its lists are taken out; else it is such an entry. */
export function isFrame(block: Block): boolean {
  return isFrameRole(block.role)
}

/** A tree of YAML with an empty list where the entries of each run were taken out: nothing is left there behind the key. */
export function withLists(root: Node, runs: readonly Run[]): Node {
  return runs.reduce((node, run) => withList(node, run.path, run.offset), root)
}

/** What the list is the last part of ends where the list is. */
function withList(node: Node, path: readonly string[], offset: number): Node {
  const [key, ...rest] = path
  if (key === undefined) return { kind: 'array', start: offset, end: offset, items: [], flow: false }
  if (node.kind !== 'object') return node
  const properties = node.properties.map((property): Property => {
    if (property.key.value !== key) return property
    const value = withList(property.value ?? { kind: 'null', start: offset, end: offset }, rest, offset)
    return { ...property, end: Math.max(property.end, offset), value }
  })
  return { ...node, properties, end: Math.max(node.end, offset) } satisfies ObjectNode
}
