import type { Path } from '../problem.ts'
import type { ValueObject } from '../syntax/value.ts'
import { isAbsent } from './absent.ts'

/** Where an entity says which one it is: the place to speak of what it lacks. */
export function nameplate(entity: ValueObject): Path {
  if (!isAbsent(entity.name)) return ['name']
  return isAbsent(entity.id) ? [] : ['id']
}
