import type { Position } from 'vscode-languageserver-types'
import type { Block } from '../document/block.ts'
import type { FlowDocument } from '../document/document.ts'
import type { Path } from '../problem.ts'
import type { Node, Property, Span } from './node.ts'
import { treeOf } from './tree.ts'

/** The key or value under a position: what hover, definition and highlight are asked about. */
export interface Point {
  readonly block: Block
  /** Path of the value; of the property for a key. */
  readonly path: Path
  readonly facet: 'key' | 'value'
  readonly node: Node
  readonly offset: number
  /** Nodes around it, the outermost first. */
  readonly around: readonly Span[]
}

export function pointAt(document: FlowDocument, position: Position): Point | undefined {
  const { block, offset } = document.at(position)
  const { root } = treeOf(block)
  return root && descend(block, root, [], offset, [])
}

function descend(block: Block, node: Node, path: Path, offset: number, around: readonly Span[]): Point | undefined {
  if (!within(node, offset)) return undefined
  const spans = [...around, node]
  if (node.kind === 'object') {
    const property = node.properties.find((candidate) => within(candidate, offset))
    if (property) return inProperty(block, property, path, offset, spans)
  }
  if (node.kind === 'array') {
    const index = node.items.findIndex((item) => within(item, offset))
    const item = node.items[index]
    if (item) return descend(block, item, [...path, index], offset, spans)
  }
  return { block, path, facet: 'value', node, offset, around: spans }
}

function inProperty(block: Block, property: Property, path: Path, offset: number, around: readonly Span[]): Point | undefined {
  const own = [...path, property.key.value]
  const spans = [...around, property]
  if (within(property.key, offset)) return { block, path: own, facet: 'key', node: property.key, offset, around: [...spans, property.key] }
  return property.value && descend(block, property.value, own, offset, spans)
}

function within(span: Span, offset: number): boolean {
  return span.start <= offset && offset <= span.end
}
