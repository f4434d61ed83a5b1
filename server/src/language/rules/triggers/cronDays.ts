import { cronFields, dayFields } from '../../model/cron.ts'
import { type Sentence, say } from '../../sentence.ts'
import type { EntityRule, Finding } from '../rule.ts'
import { readableCron } from './readableCron.ts'

/** Quartz wants exactly one of day-of-month and day-of-week to be "?". */
export const cronDays: EntityRule = {
  code: 'cron-days',
  severity: 'warning',
  on: 'trigger',
  check(trigger) {
    const cron = readableCron(trigger)
    if (cron === undefined) return
    switch (dayFields(cron)) {
      case 'both-given':
        return withFix(cron, say`Day of month (fourth field) and day of week (sixth) cannot both be given: one of them has to be "?".`)
      case 'both-open':
        return {
          at: ['cron'],
          message: say`Day of month (fourth field) and day of week (sixth) are both "?": one of them has to be given.`,
        }
      case 'fine':
        return
    }
  },
}

/** A field that is "*" restricts nothing, so that it can as well be "?". */
function withFix(cron: string, message: Sentence): Finding {
  const fields = cronFields(cron)
  const open = [5, 3].find((i) => fields[i]?.text === '*')
  if (open === undefined) return { at: ['cron'], message }
  const text = fields.map((field, i) => (i === open ? '?' : field.text)).join(' ')
  return { at: ['cron'], message, fix: { title: say`Change to "${text}"`, change: { kind: 'value', text } } }
}
