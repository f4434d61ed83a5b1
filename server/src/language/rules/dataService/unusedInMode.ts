import { say } from '../../sentence.ts'
import { isAbsent } from '../../syntax/value.ts'
import type { EntityRule } from '../rule.ts'
import { modeOf } from './modeOf.ts'

/** A key that has no place in an API of this mode. What is fetched from the service may have some. */
export const unusedInMode: EntityRule = {
  code: 'unused-in-mode',
  severity: 'hint',
  on: 'dataServiceApi',
  *check(api) {
    const mode = modeOf(api)
    for (const key of mode?.unused ?? []) {
      if (isAbsent(api.value[key])) continue
      yield {
        at: [key],
        facet: 'key',
        message: say`"${key}" does not go with mode ${mode?.mode ?? ''} and is not sent.`,
        tag: 'unnecessary',
      }
    }
  },
}
