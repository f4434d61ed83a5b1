import { hasBothLists } from '../../model/bothLists.ts'
import { say } from '../../sentence.ts'
import type { EntityRule } from '../rule.ts'

/** Two lists of edges in one place: tools read the one or the other. Loops read only "flow", which unknown-key says. */
export const flowAndDependencies: EntityRule = {
  code: 'flow-and-dependencies',
  severity: 'warning',
  on: ['body', 'flat', 'workflow', 'combined', 'subflow'],
  check({ entity, value }, header) {
    if (!hasBothLists(value)) return
    const isBody = entity === 'body' || entity === 'flat'
    const [kept, other] = isBody && !header.v2 ? ['flow', 'dependencies'] : ['dependencies', 'flow']
    return {
      at: [other],
      facet: 'key',
      message: say`"flow" and "dependencies" say the same, and tools read the one or the other: keep "${kept}" and move the edges there.`,
      related: [{ at: [kept], message: say`"${kept}" is here.` }],
    }
  },
}
