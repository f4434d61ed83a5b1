import type { Definition } from '../../model/facts.ts'
import { type Placed, placeOf } from '../../model/index.ts'
import { hasPlaceholder } from '../../model/reference.ts'
import { say } from '../../sentence.ts'
import type { DocumentRule } from '../rule.ts'

/** Lists of the body whose members are there to be referred to. */
const lists: Readonly<Record<string, string>> = {
  script: 'scripts',
  trigger: 'triggers',
  variable: 'variables',
  runtimeResource: 'runtimeResources',
}

/** A shared script, trigger, variable or resource group that nothing refers to. */
export const unusedEntity: DocumentRule = {
  code: 'unused-entity',
  severity: 'hint',
  document: true,
  needsWhole: true,
  *check(index) {
    const shared = index.definitions.filter(isShared)
    if (shared.length === 0 || index.scopes.every((scope) => scope.nodes.length === 0)) return
    const uses = index.uses.filter(({ entity }) => Object.hasOwn(lists, entity))
    const used = new Set(uses.map(({ entity, reference }) => `${entity} ${reference.id}`))
    const open = new Set(uses.filter(({ text }) => hasPlaceholder(text)).map(({ entity }) => entity))
    for (const definition of shared) {
      const { entity, id } = definition
      if (used.has(`${entity} ${id}`) || open.has(entity) || hasPlaceholder(id) || isReadByName(definition)) continue
      yield {
        at: placeOf({ block: definition.block, path: [...definition.path, 'id'] }),
        message: say`Nothing in this document refers to "${id}".`,
        tag: 'unnecessary',
      }
    }
  },
}

function isShared({ entity, path, block, list }: Placed<Definition>): boolean {
  const own = Object.hasOwn(lists, entity) ? lists[entity] : undefined
  if (own === undefined) return false
  return path.length === 0 ? block.role === entity : list === own && path.length === (path[0] === 'spec' ? 3 : 2)
}

/** Code reads the parameters of a workflow, and variables of wider scopes, by their name. */
function isReadByName({ entity, visit }: Definition): boolean {
  return entity === 'variable' && visit.value.scope !== 'NodeParameter' && visit.value.scope !== 'NodeContext'
}
