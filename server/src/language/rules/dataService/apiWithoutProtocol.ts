import type { EntityRule } from '../rule.ts'
import { fieldFindings } from './fieldFindings.ts'

/** A list of protocols with none in it: nobody could call the API. Left out, the list has a default. */
export const apiWithoutProtocol: EntityRule = {
  code: 'api-without-protocol',
  severity: 'error',
  on: 'dataServiceApi',
  check(api) {
    return fieldFindings(api, 'protocols')
  },
}
