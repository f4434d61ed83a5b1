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
export function bodyEntries(document: FlowDocument, list: string): BodyEntry[] {
  const { block, lists } = document.root
  const run = block.runs.findIndex(({ path }) => path.at(-1) === list)
  const path = block.role === 'flat' ? [list] : ['spec', list]
  const inFrame = valueAt(blockValue(block), path)
  const entries: { at: Place; value: Value }[] = [
    ...[...(lists[run] ?? [])].map((part) => ({ at: { block: part.block, path: [] }, value: blockValue(part.block) })),
    ...(Array.isArray(inFrame) ? (inFrame as readonly Value[]).map((value, i) => ({ at: { block, path: [...path, i] }, value })) : []),
  ]
  return entries.flatMap(({ at, value }) => (isObject(value) ? [{ at, value }] : []))
}
