import { say, type Words } from '../../../../server/src/language/sentence.ts'
import type { Entity, EntityKind } from '../../entity.ts'

const nouns: Readonly<Record<EntityKind, (name: string) => Words>> = {
  workflow: (name) => say`workflow ${name}`,
  node: (name) => say`node ${name}`,
  resource: (name) => say`resource ${name}`,
  function: (name) => say`function ${name}`,
  api: (name) => say`API ${name}`,
  driveFile: (name) => say`file ${name}`,
  driveFolder: (name) => say`folder ${name}`,
}

/** "workflow daily", for a place inside a sentence. */
export function named({ kind, name }: Pick<Entity, 'kind' | 'name'>): Words {
  return nouns[kind](name)
}
