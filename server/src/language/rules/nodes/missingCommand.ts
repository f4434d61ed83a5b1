import { commandText } from '../../model/commands.ts'
import { say } from '../../sentence.ts'
import { isObject } from '../../syntax/value.ts'
import { nameplate } from '../nameplate.ts'
import type { EntityRule } from '../rule.ts'

/** The service creates nothing from a script that does not say what runs it. */
export const missingCommand: EntityRule = {
  code: 'missing-command',
  severity: 'warning',
  on: 'script',
  *check(script, header) {
    const { value, parent, path } = script
    if (commandText(value) !== undefined) return
    const at = isObject(value.runtime) ? ['runtime'] : path.length === 0 ? nameplate(value) : []
    if (parent?.entity === 'workflow')
      yield {
        at,
        severity: header.v2 ? 'error' : 'warning',
        message: say`The script of a workflow needs "runtime.command": "WORKFLOW"; without it the service answers "script.runtime.command is empty".`,
      }
    else yield { at, message: say`This script has no "runtime.command": nothing says what runs it.` }
  },
}
