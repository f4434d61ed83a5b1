import type { ValueObject } from '../../syntax/value.ts'

/** Types of edges that name no node: they mean the node itself, or those that depend on it. */
export const selfTypes: readonly string[] = ['crosscycledependsonself', 'crosscycledependsonchildren']

/** The type of an edge in lower case, as parsers compare it; an edge without one is of type Normal. */
export function edgeType({ type }: ValueObject): string {
  return typeof type === 'string' ? type.toLowerCase() : 'normal'
}
