import { say } from '../../sentence.ts'
import { blockValue } from '../../syntax/tree.ts'
import { isObject } from '../../syntax/value.ts'
import type { BlockRule } from '../rule.ts'

/** The key is there and holds nothing: the parser then neither finds a body nor takes the document for one. */
export const nullSpec: BlockRule = {
  code: 'null-spec',
  severity: 'error',
  block: ['document'],
  check(block) {
    const value = blockValue(block)
    if (isObject(value) && value.spec === null) return { at: ['spec'], message: say`"spec" must hold an object, the body of the document.` }
  },
}
