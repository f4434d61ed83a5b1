import type { FlowDocument } from '../document/document.ts'
import type { Place } from '../problem.ts'
import { blockValue } from '../syntax/tree.ts'
import { isObject, type Value, type ValueObject, valueAt } from '../syntax/value.ts'

/** An entry of a list of the body: its value and where it is. */
export interface BodyEntry {
  readonly at: Place
  readonly value: ValueObject
}

/** The objects in a list of the document's body ("nodes", "workflows" …), in their order, whether or not they are blocks of their own. */
export function* bodyEntries(document: FlowDocument, list: string): Iterable<BodyEntry> {
  const { block, lists } = document.root
  const run = block.runs.findIndex(({ path }) => path.at(-1) === list)
  for (const part of lists[run] ?? []) {
    const value = blockValue(part.block)
    if (isObject(value)) yield { at: { block: part.block, path: [] }, value }
  }
  const path = block.role === 'flat' ? [list] : ['spec', list]
  const inFrame = valueAt(blockValue(block), path)
  if (!Array.isArray(inFrame)) return
  for (const [i, value] of (inFrame as readonly Value[]).entries()) if (isObject(value)) yield { at: { block, path: [...path, i] }, value }
}
