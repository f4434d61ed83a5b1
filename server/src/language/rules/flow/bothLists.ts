import type { ValueObject } from '../../syntax/value.ts'
import { isAbsent } from '../present.ts'

/** Whether a body or container has its edges in two lists. */
export function hasBothLists(value: ValueObject): boolean {
  return !isAbsent(value.flow) && !isAbsent(value.dependencies)
}
