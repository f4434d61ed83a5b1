import { hasPlaceholder } from '../../model/reference.ts'
import { say } from '../../sentence.ts'
import { isBlank, isObject, scalarText } from '../../syntax/value.ts'
import { isInner } from '../containers.ts'
import type { EntityRule } from '../rule.ts'

/** The service refuses a path that does not end in the name ("script path not match name"); old exports give the folder instead. */
export const pathNotName: EntityRule = {
  code: 'path-not-name',
  severity: 'hint',
  on: ['node', 'workflow', 'fileResource', 'function', 'component'],
  check(entity) {
    const { script, name } = entity.value
    const path = isObject(script) ? script.path : undefined
    const text = name === undefined ? undefined : scalarText(name)
    if (typeof path !== 'string' || isBlank(path) || text === undefined || isBlank(text) || hasPlaceholder(path) || hasPlaceholder(text))
      return
    const last = lastSegment(path)
    if (last === text || isInner(entity)) return
    return {
      at: ['script', 'path'],
      message: say`The path ends in "${last}", but its last segment should be the name, "${text}".`,
    }
  },
}

function lastSegment(path: string): string {
  const trimmed = path.endsWith('/') ? path.replace(/\/+$/, '') : path
  return trimmed.slice(trimmed.lastIndexOf('/') + 1)
}
