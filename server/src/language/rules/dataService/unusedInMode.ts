import { say } from '../../sentence.ts'
import { isAbsent } from '../../syntax/value.ts'
import type { EntityRule } from '../rule.ts'
import { modeOf } from './modeOf.ts'

/** A key that has no place in an API of this mode. What is fetched from the service may have some. */
export const unusedInMode: EntityRule = {
  code: 'unused-in-mode',
  severity: 'hint',
  on: 'dataServiceApi',
  check(api) {
    const mode = modeOf(api)
    if (!mode) return
    const unused = mode.unused.filter((key) => !isAbsent(api.value[key]))
    return unused.map((key) => ({
      at: [key],
      facet: 'key',
      message: say`"${key}" does not go with mode ${mode.mode} and is not sent.`,
      tag: 'unnecessary',
    }))
  },
}
