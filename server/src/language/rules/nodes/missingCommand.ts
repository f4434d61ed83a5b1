import { commandText } from '../../model/commands.ts'
import type { Header } from '../../model/header.ts'
import type { Path, Severity } from '../../problem.ts'
import type { Visit } from '../../schema/walk.ts'
import { say } from '../../sentence.ts'
import { isBlank, isObject } from '../../syntax/value.ts'
import { nameplate } from '../nameplate.ts'
import type { EntityRule } from '../rule.ts'

/** The service creates nothing from a script that does not say what runs it. */
export const missingCommand: EntityRule = {
  code: 'missing-command',
  severity: 'warning',
  on: 'script',
  check(script, header) {
    const { value, parent } = script
    if (commandText(value) !== undefined) return
    const at = placeOf(script)
    const severity = severityOf(script, header)
    if (at === undefined || severity === undefined) return
    const message =
      parent?.entity === 'workflow'
        ? say`The script of a workflow needs "runtime.command": "WORKFLOW"; without it the service answers "script.runtime.command is empty".`
        : say`This script has no "runtime.command": nothing says what runs it.`
    return { at, severity, message }
  },
}

/** Old documents leave it to a workspace's conventions, and old examples have scripts of which only the id matters. */
function severityOf({ value, parent }: Visit, header: Header): Severity | undefined {
  if (header.v2) return parent?.entity === 'workflow' ? 'error' : 'warning'
  if ((parent?.entity === 'node' || parent?.entity === 'workflow') && !isBlank(parent.value.name)) return 'warning'
  return isBlank(value.path) && isBlank(value.content) ? undefined : 'hint'
}

/** Undefined where something of another type stands in its place, which is another fault. */
function placeOf(script: Visit): Path | undefined {
  const { runtime } = script.value
  if (isBlank(runtime)) return nameplate(script)
  if (!isObject(runtime) || !isBlank(runtime.command)) return undefined
  return typeof runtime.command === 'string' ? ['runtime', 'command'] : ['runtime']
}
