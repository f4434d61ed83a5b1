import { say } from '../../sentence.ts'
import { isAbsent } from '../absent.ts'
import { isInner } from '../containers.ts'
import { nameplate } from '../nameplate.ts'
import type { EntityRule } from '../rule.ts'

/** The service files nodes, resources and functions by the path of their script. What belongs to a container lies where the container lies. */
export const missingPath: EntityRule = {
  code: 'missing-path',
  severity: 'hint',
  on: 'script',
  *check(script) {
    if (!isAbsent(script.value.path) || isInner(script)) return
    const at = script.path.length === 0 ? nameplate(script.value) : []
    yield { at, message: say`This script has no "path", which says where it is filed in the workspace and ends in its name.` }
  },
}
