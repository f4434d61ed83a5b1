import type { Index } from '../../model/index.ts'
import type { Member } from '../../model/member.ts'
import type { Sentence } from '../../sentence.ts'
import { blockValue } from '../../syntax/tree.ts'
import { isBlank, isObject, valueAt } from '../../syntax/value.ts'
import { nameplate } from '../nameplate.ts'
import type { Found } from '../rule.ts'

/**
 * That a node or workflow lacks what each should have, where the document means its nodes to have names. Old examples and tests name nothing at
 * all: they are about something else, and there is no use in saying so at each node.
 */
export function lackOf(key: 'name' | 'script', { block, path }: Member, index: Index, message: Sentence): Found {
  const value = valueAt(blockValue(block), path)
  if (!isObject(value) || !isBlank(value[key])) return undefined
  const { v2 } = index.header
  if (!v2 && !index.usesNames) return undefined
  return { at: { block, path: [...path, ...nameplate({ value, path })] }, severity: v2 ? 'warning' : 'hint', message }
}
