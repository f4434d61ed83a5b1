import { isObject } from '../json.ts'
import { bareId } from '../spec/inlined.ts'
import type { Grown } from './grow.ts'

/** The records with every `nodeId` that names one of them, by the id its author wrote or by its name, changed to its id. */
export function withKnownIds(grown: readonly Grown[]): readonly Grown[] {
  const records = grown.map(({ record }) => record)
  const ids = new Map([
    ...records.map(({ name, id }) => [name, id] as const),
    ...records.flatMap(({ writtenId, id }) => (writtenId === undefined ? [] : [[writtenId, id] as const])),
    ...records.map(({ id }) => [id, id] as const),
  ])
  return grown.map(({ record, ...rest }) => {
    const entity = walk(record.entity, ids) as typeof record.entity
    return { ...rest, record: { ...record, entity, ...(record.edges && { edges: walk(record.edges, ids) as readonly unknown[] }) } }
  })
}

function walk(value: unknown, ids: ReadonlyMap<string, string>): unknown {
  if (Array.isArray(value)) return value.map((member) => walk(member, ids))
  if (!isObject(value)) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => {
      const id = key === 'nodeId' && typeof member === 'string' ? ids.get(bareId(member)) : undefined
      return [key, id ?? walk(member, ids)]
    }),
  )
}
