import { propertySchema } from '../../schema/lookup.ts'
import { say } from '../../sentence.ts'
import { Digits } from '../../syntax/value.ts'
import type { EntityRule } from '../rule.ts'

/** More rounds than the product allows, or none. */
export const iterationsOutOfRange: EntityRule = {
  code: 'iterations-out-of-range',
  severity: 'hint',
  on: ['doWhile', 'forEach'],
  check({ value: { maxIterations: rounds }, schema }) {
    const [least, most] = propertySchema(schema, 'maxIterations')?.['x-range'] ?? []
    if (typeof least !== 'number' || typeof most !== 'number') return
    if (!(rounds instanceof Digits) && (typeof rounds !== 'number' || (rounds >= least && rounds <= most))) return
    return { at: ['maxIterations'], message: say`A loop may take from ${least} to ${most} rounds, not ${String(rounds)}.` }
  },
}
