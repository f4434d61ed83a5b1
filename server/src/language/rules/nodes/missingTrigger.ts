import { isWrapper } from '../../model/member.ts'
import { say } from '../../sentence.ts'
import { isBlank } from '../../syntax/value.ts'
import { nameplate } from '../nameplate.ts'
import type { EntityRule } from '../rule.ts'

/** A scheduled workflow without a schedule. */
export const missingTrigger: EntityRule = {
  code: 'missing-trigger',
  severity: 'hint',
  on: 'workflow',
  check(workflow, header) {
    const { value } = workflow
    if (header.kind !== 'CycleWorkflow' || !isBlank(value.trigger) || isWrapper(value)) return
    if (typeof value.type === 'string' && value.type.toLowerCase() !== 'cycleworkflow') return
    return { at: nameplate(workflow), message: say`This scheduled workflow has no "trigger", which says when it runs.` }
  },
}
