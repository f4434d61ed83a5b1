import { say } from '../../sentence.ts'
import { isBlank } from '../../syntax/value.ts'
import type { EntityRule } from '../rule.ts'
import { triggerType } from './triggerType.ts'

/** Nothing runs by the schedule of a manual trigger. */
export const cronOnManual: EntityRule = {
  code: 'cron-on-manual',
  severity: 'hint',
  on: 'trigger',
  check({ value }) {
    if (isBlank(value.cron) || triggerType(value) !== 'manual') return
    return {
      at: ['cron'],
      facet: 'property',
      message: say`A trigger of type Manual has no schedule: this "cron" is ignored.`,
      tag: 'unnecessary',
      fix: { title: say`Remove "cron"`, change: { kind: 'remove' } },
    }
  },
}
