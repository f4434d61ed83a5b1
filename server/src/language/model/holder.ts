import { blockValue } from '../syntax/tree.ts'
import { isObject, scalarText, valueAt } from '../syntax/value.ts'
import type { Scope } from './index.ts'

/** The ids of what holds a scope: the workflow, the body, or the container's section and the node that has it. Inner edges may name them too. */
export function holderIds(scope: Scope): readonly string[] {
  const value = blockValue(scope.block)
  const holders = [valueAt(value, scope.container), valueAt(value, scope.container.slice(0, -1))]
  return holders.flatMap((holder) => (isObject(holder) ? (scalarText(holder.id) ?? []) : []))
}
