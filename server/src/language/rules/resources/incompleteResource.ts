import { say } from '../../sentence.ts'
import { missingKeys } from '../present.ts'
import type { EntityRule } from '../rule.ts'

/** A file resource of the document that the service cannot make a resource of. Where a function or node only names one, the name will do. */
export const incompleteResource: EntityRule = {
  code: 'incomplete-resource',
  severity: 'warning',
  on: 'fileResource',
  check(resource) {
    const missing = resource.path.length === 0 ? missingKeys(resource, ['name', 'script', 'type']) : undefined
    if (missing !== undefined) return { message: say`The file resource lacks ${missing}: the service needs "name", "script" and "type".` }
  },
}
