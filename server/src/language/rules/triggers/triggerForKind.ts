import { own } from '../../own.ts'
import { say } from '../../sentence.ts'
import type { EntityRule } from '../rule.ts'
import { triggerType } from './triggerType.ts'

/** What starts the nodes of a document of this kind. */
const types: Readonly<Record<string, string>> = { ManualWorkflow: 'Manual', ManualNode: 'Manual', TriggerWorkflow: 'Custom' }

/** The trigger says one thing of how the work starts, and the kind of the document another. */
export const triggerForKind: EntityRule = {
  code: 'trigger-for-kind',
  severity: 'hint',
  on: 'trigger',
  check({ value }, { kind }) {
    const wanted = own(types, kind)
    if (kind === undefined || wanted === undefined) return
    const type = triggerType(value)
    if (type === undefined || type === 'none' || type === wanted.toLowerCase()) return
    return { at: ['type'], message: say`Documents of kind ${kind} have triggers of type ${wanted}.` }
  },
}
