import { say } from '../../sentence.ts'
import { isBlank } from '../../syntax/value.ts'
import type { EntityRule } from '../rule.ts'
import { edgeType } from './edgeType.ts'

/** An edge to the last cycle of another node that names the node only by its id, which fails when the node is deployed. */
export const crossCycleWithoutOutput: EntityRule = {
  code: 'cross-cycle-without-output',
  severity: 'hint',
  on: 'depend',
  check({ value }) {
    if (!isBlank(value.output) || isBlank(value.nodeId) || edgeType(value) !== 'crosscycledependsonothernode') return
    return {
      at: ['nodeId'],
      message: say`An edge to the last cycle of another node has to name its "output"; by "nodeId" alone the service does not find it.`,
    }
  },
}
