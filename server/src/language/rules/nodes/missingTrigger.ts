import { say } from '../../sentence.ts'
import { nameplate } from '../nameplate.ts'
import { isBlank } from '../present.ts'
import type { EntityRule } from '../rule.ts'
import { isWrapper } from './members.ts'

/** A scheduled workflow without a schedule. */
export const missingTrigger: EntityRule = {
  code: 'missing-trigger',
  severity: 'hint',
  on: 'workflow',
  *check(workflow, header) {
    const { value } = workflow
    if (header.kind !== 'CycleWorkflow' || !isBlank(value.trigger) || isWrapper(value)) return
    if (typeof value.type === 'string' && value.type.toLowerCase() !== 'cycleworkflow') return
    yield { at: nameplate(workflow), message: say`This scheduled workflow has no "trigger", which says when it runs.` }
  },
}
