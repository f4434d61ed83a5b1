import { dateTimeOf } from '../../model/dateTime.ts'
import { say } from '../../sentence.ts'
import type { EntityRule } from '../rule.ts'

/** The time in which the schedule holds ends before it begins: nothing ever runs. */
export const startAfterEnd: EntityRule = {
  code: 'start-after-end',
  severity: 'error',
  on: 'trigger',
  check({ value }) {
    const { startTime, endTime } = value
    if (typeof startTime !== 'string' || typeof endTime !== 'string') return
    const start = dateTimeOf(startTime)
    const end = dateTimeOf(endTime)
    if (start === undefined || end === undefined || start <= end) return
    return {
      at: ['startTime'],
      message: say`The schedule starts at ${startTime}, after its end at ${endTime}: it never runs.`,
      related: [{ at: ['endTime'], message: say`This is the end.` }],
    }
  },
}
