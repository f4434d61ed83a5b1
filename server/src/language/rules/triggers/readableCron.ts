import { cronFaults } from '../../model/cron.ts'
import { hasPlaceholder } from '../../model/reference.ts'
import type { Visit } from '../../schema/walk.ts'
import { isInner } from '../containers.ts'
import { triggerType } from './triggerType.ts'

/** The expression that the trigger runs by, where it is one: what it means can be judged only if it can be read. */
export function readableCron(trigger: Visit): string | undefined {
  const { cron } = trigger.value
  if (typeof cron !== 'string' || hasPlaceholder(cron)) return undefined
  const type = triggerType(trigger.value)
  if ((type !== undefined && type !== 'scheduler') || isInner(trigger)) return undefined
  return cronFaults(cron).length === 0 ? cron : undefined
}
