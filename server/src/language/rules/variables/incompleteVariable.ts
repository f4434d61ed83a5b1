import { say } from '../../sentence.ts'
import { missingKeys } from '../present.ts'
import type { EntityRule } from '../rule.ts'
import { isToolDialect } from './place.ts'

/** Both parsers refuse a variable that does not say where it is visible and where its value comes from. */
export const incompleteVariable: EntityRule = {
  code: 'incomplete-variable',
  severity: 'error',
  on: 'variable',
  check(variable) {
    const missing = missingKeys(variable, variable.schema.required ?? [])
    if (missing === undefined || isToolDialect(variable)) return
    return { message: say`The variable lacks ${missing}: the parser refuses a variable without "scope" and "type".` }
  },
}
