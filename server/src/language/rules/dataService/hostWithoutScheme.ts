import type { EntityRule } from '../rule.ts'
import { fieldFindings } from './fieldFindings.ts'

/** The backend of a registered API is an address: a host alone does not say how to speak to it. */
export const hostWithoutScheme: EntityRule = {
  code: 'host-without-scheme',
  severity: 'error',
  on: 'dataServiceApi',
  check(api) {
    return fieldFindings(api, 'backend.host')
  },
}
