import type { ValueObject } from '../syntax/value.ts'

/** Whether a body or container has its edges in two lists. */
export function hasBothLists({ flow, dependencies }: ValueObject): boolean {
  return flow !== undefined && flow !== null && dependencies !== undefined && dependencies !== null
}
