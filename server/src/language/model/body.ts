import type { Block } from '../document/block.ts'
import { flowSpecFrames } from '../document/frames.ts'
import { blockValue } from '../syntax/tree.ts'
import { isObject, type ValueObject } from '../syntax/value.ts'

/** The body of a document in its frame, with the path that leads to it: what stands under `spec`, or the whole flat document. */
export interface Body {
  readonly value: ValueObject
  readonly path: readonly string[]
}

/** Undefined for blocks that are no frame of a FlowSpec document, and where the body is no object. */
export function bodyOf(block: Block): Body | undefined {
  if (!flowSpecFrames.includes(block.role)) return undefined
  const value = blockValue(block)
  if (!isObject(value)) return undefined
  if (block.role === 'flat') return { value, path: [] }
  return isObject(value.spec) ? { value: value.spec, path: ['spec'] } : undefined
}

/** The key that stands for `spec` in another letter case. The parser finds it and then fails on it. */
export function misspeltSpec(frame: ValueObject): string | undefined {
  return Object.keys(frame).find((key) => key !== 'spec' && key.toLowerCase() === 'spec')
}
