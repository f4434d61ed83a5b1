import type { EntityRule } from '../rule.ts'
import { fieldFindings } from './fieldFindings.ts'

/** No time at all, or more than the data service waits for an answer. */
export const apiTimeout: EntityRule = {
  code: 'api-timeout',
  severity: 'error',
  on: 'dataServiceApi',
  check(api) {
    return fieldFindings(api, 'timeout')
  },
}
