import type { FlowDocument, Part } from '../document/document.ts'
import { blockValue } from './tree.ts'
import { isObject, type Value, type ValueObject } from './value.ts'

/** The value of the whole document, its blocks put together. */
export function documentValue(document: FlowDocument): Value {
  return compose(document.root)
}

function compose(part: Part): Value {
  const own = blockValue(part.block)
  return part.block.runs.reduce((value, run, i) => fill(value, run.path, [...(part.lists[i] ?? [])].map(compose)), own)
}

function fill(value: Value, path: readonly string[], list: readonly Value[]): Value {
  const [key, ...rest] = path
  if (key === undefined) return list
  if (!isObject(value)) return value
  return { ...value, [key]: fill(value[key] ?? null, rest, list) } satisfies ValueObject
}
