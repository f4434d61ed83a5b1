import type { EntityRule } from '../rule.ts'
import { fieldFindings } from './fieldFindings.ts'

/** The path by which the API is called, in letters that the data service takes. */
export const apiPath: EntityRule = {
  code: 'api-path',
  severity: 'error',
  on: 'dataServiceApi',
  check(api) {
    return fieldFindings(api, 'path')
  },
}
