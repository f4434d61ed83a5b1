import type { Block } from '../document/block.ts'
import { blockValue, isBrokenBlock } from '../syntax/tree.ts'
import { isObject, scalarText, type Value } from '../syntax/value.ts'

/** Texts that no rule compares with anything outside their own block: people type in them all day. */
const own: ReadonlySet<string> = new Set([
  'content',
  'description',
  'owner',
  'embeddedCode',
  'ddl',
  'usageDescription',
  'argumentsDescription',
  'returnValueDescription',
  'usageExample',
])

/**
 * Whether two states of a block say the same to the rest of the document: then the index and what rules found across blocks stay as they are.
 * Broken blocks never do, since they may hide something.
 */
export function sameForOthers(before: Block, after: Block): boolean {
  return before.role === after.role && !isBrokenBlock(before) && !isBrokenBlock(after) && same(blockValue(before), blockValue(after))
}

function same(a: Value, b: Value): boolean {
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((item, i) => same(item, b[i] ?? null))
  if (!isObject(a) || !isObject(b))
    return a === b || (typeof a === 'object' && typeof b === 'object' && scalarText(a) !== undefined && scalarText(a) === scalarText(b))
  const keys = Object.keys(a)
  return (
    keys.length === Object.keys(b).length &&
    keys.every(
      (key, i) => Object.keys(b)[i] === key && ((own.has(key) && bothTexts(a[key], b[key])) || same(a[key] ?? null, b[key] ?? null)),
    )
  )
}

function bothTexts(a: Value | undefined, b: Value | undefined): boolean {
  return typeof a === 'string' && typeof b === 'string'
}
