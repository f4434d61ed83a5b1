import { flowSpecFrames } from '../../document/frames.ts'
import { misspeltSpec } from '../../model/body.ts'
import { headerKey } from '../../model/header.ts'
import { say } from '../../sentence.ts'
import { blockValue } from '../../syntax/tree.ts'
import { isObject } from '../../syntax/value.ts'
import type { BlockRule, Finding } from '../rule.ts'

/** `Kind`, `versions` and the like are understood by the parser only; `Spec` not even there. */
export const headerSpelling: BlockRule = {
  code: 'header-spelling',
  severity: 'warning',
  block: flowSpecFrames,
  check(block) {
    const value = blockValue(block)
    if (!isObject(value)) return
    const header = Object.keys(value).flatMap((key): Finding[] => {
      const right = headerKey(key)
      if (right === undefined || Object.hasOwn(value, right)) return []
      return [{ ...renaming(key, right), message: say`Write "${right}": the parser understands "${key}", the service does not.` }]
    })
    const spec = misspeltSpec(value)
    if (spec === undefined) return header
    const message = say`Write "spec": the parser finds "${spec}" and then fails on it.`
    return [...header, { ...renaming(spec, 'spec'), severity: 'error', message }]
  },
}

function renaming(key: string, right: string): Pick<Finding, 'at' | 'facet' | 'fix'> {
  return { at: [key], facet: 'key', fix: { title: say`Rename to "${right}"`, change: { kind: 'key', text: right } } }
}
