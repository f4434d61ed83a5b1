import { say } from '../../sentence.ts'
import { isBlank } from '../../syntax/value.ts'
import type { EntityRule } from '../rule.ts'

/** A node that stands for another node's output has to name that output; the parser fails otherwise. */
export const blankReference: EntityRule = {
  code: 'blank-reference',
  severity: 'error',
  on: 'reference',
  check({ value }) {
    const { output } = value
    if (!isBlank(output)) return
    return {
      at: output === undefined || output === null ? [] : ['output'],
      message: say`"reference" must name in "output" the output that the node stands for.`,
    }
  },
}
