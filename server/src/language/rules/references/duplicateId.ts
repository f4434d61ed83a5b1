import type { Definition } from '../../model/facts.ts'
import { type Index, placeOf } from '../../model/index.ts'
import { hasPlaceholder } from '../../model/reference.ts'
import { say } from '../../sentence.ts'
import type { FactRule } from '../rule.ts'

/** Two entities of one list with one id: the parser keeps the last one and loses the others without a word. */
export const duplicateId: FactRule = {
  code: 'duplicate-id',
  severity: 'error',
  facts: 'definitions',
  check(definition, index) {
    const { entity, id, path, block } = definition
    const first = firstOf(definition, index)
    if (!first || (first.block === block && first.path === path) || id === '' || hasPlaceholder(id)) return
    return {
      at: idPlace(definition),
      severity: entity === 'node' || entity === 'workflow' ? 'error' : 'warning',
      message: say`The id "${id}" is taken by another entry of this list. Only the last one with it counts.`,
      related: [{ at: idPlace(first), message: say`The id is first given here.` }],
    }
  },
}

type Member = Pick<Definition, 'block' | 'path'>

/** The first entity with the id: of nodes among those of the scope, of others in the list. Variables repeat the ids of their producers, and that is fine. */
function firstOf(definition: Definition, index: Index): Member | undefined {
  const { entity, id, schema, block, path } = definition
  if (entity === 'node') return index.nodeAt(block, path)?.scope.byId.get(id)[0]
  if (entity === 'variable' || !schema.properties?.id?.['x-id']) return undefined
  return index.find(entity, id).find((other) => isInSameList(other, definition))
}

/** Entries that are blocks of their own come from the one list of the body that holds their kind. */
function isInSameList(a: Member, b: Member): boolean {
  if (a.path.length === 0 || b.path.length === 0) return a.path.length === b.path.length
  return a.block === b.block && a.path.slice(0, -1).join('/') === b.path.slice(0, -1).join('/')
}

function idPlace({ block, path }: Member) {
  return placeOf({ block, path: [...path, 'id'] })
}
