import { say } from '../../sentence.ts'
import { isAbsent } from '../absent.ts'
import { nameplate } from '../nameplate.ts'
import type { EntityRule } from '../rule.ts'
import { isWrapper } from './members.ts'

/** A scheduled workflow without a schedule. */
export const missingTrigger: EntityRule = {
  code: 'missing-trigger',
  severity: 'hint',
  on: 'workflow',
  *check(workflow, header) {
    const { value } = workflow
    if (header.kind !== 'CycleWorkflow' || !isAbsent(value.trigger) || isWrapper(value)) return
    if (typeof value.type === 'string' && value.type.toLowerCase() !== 'cycleworkflow') return
    yield { at: nameplate(workflow), message: say`This scheduled workflow has no "trigger", which says when it runs.` }
  },
}
