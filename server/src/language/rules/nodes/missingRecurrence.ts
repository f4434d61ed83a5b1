import { say } from '../../sentence.ts'
import { isBlank, isObject, scalarText } from '../../syntax/value.ts'
import { isInner } from '../containers.ts'
import type { EntityRule } from '../rule.ts'

/**
 * The scheduler's adapter fails on a scheduled node for which neither the node nor its trigger says whether instances run. In kinds that are not
 * scheduled the trigger itself is the fault.
 */
export const missingRecurrence: EntityRule = {
  code: 'missing-recurrence',
  severity: 'hint',
  on: 'node',
  check(node, { kind }) {
    const { trigger, recurrence, strategy } = node.value
    if (!isObject(trigger) || !isBlank(recurrence) || scalarText(trigger.type)?.toLowerCase() !== 'scheduler') return
    if (kind === 'ManualWorkflow' || kind === 'ManualNode' || kind === 'TriggerWorkflow') return
    if (!isBlank(trigger.recurrence) || (isObject(strategy) && !isBlank(strategy.recurrenceType)) || isInner(node)) return
    return {
      at: ['trigger'],
      facet: 'key',
      message: say`This node is scheduled but has no "recurrence": write "Normal" to let its instances run.`,
    }
  },
}
