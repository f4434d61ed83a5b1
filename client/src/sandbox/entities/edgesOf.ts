import type { Context } from '../context.ts'
import { listIn, textIn } from '../json.ts'
import { bareId } from '../spec/inlined.ts'
import type { EntityRecord } from '../store/records.ts'

/** The entries of `dependencies` and `flow` that belong to a node, of its own document and of what holds it. */
export function edgesOf(record: EntityRecord, { store }: Context): readonly unknown[] {
  const holder = record.holder && store.tables.entity.get(record.holder.id)
  const outer = holder === undefined ? [] : flowsIn(holder, record.holder?.slot ?? '')
  return [...outer, ...(record.edges ?? [])].filter((edge) => bareId(textIn(edge, 'nodeId') ?? '') === record.id)
}

/** A workflow has its edges itself, a container node in the section that holds the node. */
function flowsIn({ entity }: EntityRecord, slot: string): readonly unknown[] {
  const [section = ''] = slot.split('/')
  const place = slot.includes('/') ? entity[section] : entity
  return [...listIn(place, 'dependencies'), ...listIn(place, 'flow')]
}
