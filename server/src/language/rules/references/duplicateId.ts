import type { Definition, NodeFact } from '../../model/facts.ts'
import { type Index, type Placed, placeOf } from '../../model/index.ts'
import { hasPlaceholder } from '../../model/reference.ts'
import { say } from '../../sentence.ts'
import type { DocumentFinding, DocumentRule } from '../rule.ts'

/** Two entities of one list with one id: the parser keeps the last one and loses the others without a word. */
export const duplicateId: DocumentRule = {
  code: 'duplicate-id',
  severity: 'error',
  document: true,
  *check(index) {
    for (const scope of index.scopes) yield* repeated(scope.nodes, 'node')
    const lists = [...listsOf(index)]
    for (const { entity, members } of lists) yield* repeated(members, entity)
  },
}

/** Variables repeat the ids of their producers, and that is fine. Nodes are looked at by scope. */
const others: readonly string[] = ['node', 'variable']

function listsOf(index: Index): Iterable<{ entity: string; members: Placed<Definition>[] }> {
  const lists = new Map<unknown, Map<string, { entity: string; members: Placed<Definition>[] }>>()
  for (const definition of index.definitions) {
    const { entity, path, block, visit } = definition
    if (others.includes(entity) || !visit.schema.properties?.id?.['x-id']) continue
    // Entries that are blocks of their own come from the one list of the body that holds their kind.
    const holder = path.length === 0 ? entity : block
    const key = path.slice(0, -1).join('/')
    const ofHolder = lists.get(holder) ?? new Map<string, { entity: string; members: Placed<Definition>[] }>()
    const list = ofHolder.get(key) ?? { entity, members: [] }
    list.members.push(definition)
    ofHolder.set(key, list)
    lists.set(holder, ofHolder)
  }
  return [...lists.values()].flatMap((ofHolder) => [...ofHolder.values()])
}

function* repeated(members: readonly Placed<Definition | NodeFact>[], entity: string): Iterable<DocumentFinding> {
  if (members.length < 2) return
  const first = new Map<string, Placed<Definition | NodeFact>>()
  for (const member of members) {
    const { id } = member
    if (id === undefined || id === '' || hasPlaceholder(id)) continue
    const other = first.get(id)
    if (!other) {
      first.set(id, member)
      continue
    }
    yield {
      at: idPlace(member),
      severity: entity === 'node' || entity === 'workflow' ? 'error' : 'warning',
      message: say`The id "${id}" is taken by another entry of this list. Only the last one with it counts.`,
      related: [{ at: idPlace(other), message: say`The id is first given here.` }],
    }
  }
}

function idPlace({ block, path }: Placed<Definition | NodeFact>) {
  return placeOf({ block, path: [...path, 'id'] })
}
