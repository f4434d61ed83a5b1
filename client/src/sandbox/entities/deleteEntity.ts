import type { Context } from '../context.ts'
import { isObject, textIn } from '../json.ts'
import { ServiceError } from '../serviceError.ts'
import { families } from '../spec/families.ts'
import { bareId } from '../spec/inlined.ts'
import type { EntityRecord, Family } from '../store/records.ts'
import { type Change, put, remove } from '../store/store.ts'
import { findEntity } from './findEntity.ts'

/** Removes an entity and what it holds. Refused while it is online. */
export function deleteEntity(context: Context, family: Family, id: string, projectId: string): void {
  const record = findEntity(context, family, id, projectId)
  if (record.online !== undefined) {
    throw new ServiceError(
      400,
      'InvalidParameter',
      `${families[family].noun} ${id} is online.`,
      'Take it offline first, with a pipeline run of type Offline.',
    )
  }
  const gone = withInner(record, context)
  context.store.commit([...gone.map((other) => remove('entity', other.id)), ...withoutEdges(record, context)])
}

export function withInner(record: EntityRecord, context: Context): EntityRecord[] {
  return [record, ...context.store.tables.entity.find('holder', record.id).flatMap((node) => withInner(node, context))]
}

/** The workflow that held a node forgets the edges of it. */
function withoutEdges({ id, holder: place }: EntityRecord, context: Context): Change[] {
  const holder = place && context.store.tables.entity.get(place.id)
  if (holder === undefined) return []
  const entity = { ...holder.entity }
  for (const key of ['dependencies', 'flow']) {
    const edges = entity[key]
    if (Array.isArray(edges))
      entity[key] = edges.filter((edge) => bareId(textIn(edge, 'nodeId') ?? '') !== id).map((edge) => withoutUpstream(edge, id))
  }
  return [put('entity', { ...holder, entity })]
}

function withoutUpstream(edge: unknown, id: string): unknown {
  if (!isObject(edge) || !Array.isArray(edge.depends)) return edge
  return { ...edge, depends: edge.depends.filter((depend) => bareId(textIn(depend, 'nodeId') ?? '') !== id) }
}
