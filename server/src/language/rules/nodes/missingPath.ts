import { commandText } from '../../model/commands.ts'
import { say } from '../../sentence.ts'
import { isBlank } from '../../syntax/value.ts'
import { isInner } from '../containers.ts'
import { nameplate } from '../nameplate.ts'
import type { EntityRule } from '../rule.ts'

/**
 * The service files nodes, resources and functions by the path of their script. What belongs to a container lies where the container lies; a script
 * without a command says nothing yet.
 */
export const missingPath: EntityRule = {
  code: 'missing-path',
  severity: 'hint',
  on: 'script',
  check(script) {
    if (!isBlank(script.value.path) || commandText(script.value) === undefined || isInner(script)) return
    return {
      at: nameplate(script),
      message: say`This script has no "path", which says where it is filed in the workspace and ends in its name.`,
    }
  },
}
