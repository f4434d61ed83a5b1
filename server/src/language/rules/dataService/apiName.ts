import type { EntityRule } from '../rule.ts'
import { fieldFindings } from './fieldFindings.ts'

/** The data service takes names of a certain length and certain letters only. */
export const apiName: EntityRule = {
  code: 'api-name',
  severity: 'error',
  on: 'dataServiceApi',
  check(api) {
    return fieldFindings(api, 'name')
  },
}
