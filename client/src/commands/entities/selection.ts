import type { Entity } from '../../entity.ts'

/** What a command is about when several things are selected: each once, without what goes with another of them. A thing that is not selected is meant alone. */
export function selection(target: Entity, selected: readonly Entity[] = []): readonly Entity[] {
  const each = meant(target, selected)
  const ids = new Set(each.map(({ id }) => id))
  return each.filter(({ container, parent = '' }) => !(container && ids.has(container.id)) && !ids.has(parent))
}

/** All that are selected, each once; a thing that is not selected is meant alone. */
export function meant(target: Entity, selected: readonly Entity[] = []): readonly Entity[] {
  const all = selected.some((one) => keyOf(one) === keyOf(target)) ? selected : [target]
  return [...new Map(all.map((one) => [keyOf(one), one])).values()]
}

function keyOf({ kind, drive = '', id }: Entity): string {
  return `${kind} ${drive} ${id}`
}

/** One thing of each list that has some of them. */
export function oneOfEachList(entities: readonly Entity[]): readonly Entity[] {
  return [...new Map(entities.map((one) => [listOf(one), one])).values()]
}

function listOf({ kind, container, drive, parent }: Entity): string {
  return parent === undefined ? `${kind} ${container?.id ?? ''}` : `${drive} ${parent}`
}
