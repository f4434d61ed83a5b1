import type { DocumentFinding, Finding, Found } from './rule.ts'

/** What a rule has found, as a list. */
export function findingsOf<F extends Finding | DocumentFinding>(found: Found<F>): readonly F[] {
  if (found === undefined) return []
  return isList(found) ? found : [found]
}

function isList<F>(found: F | readonly F[]): found is readonly F[] {
  return Array.isArray(found)
}
