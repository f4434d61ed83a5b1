import { commands } from '../../schema/generated/commands.ts'
import { schemaOf } from '../../schema/lookup.ts'
import { isObject, type ValueObject } from '../../syntax/value.ts'

/** A key of a node under which some command keeps its configuration. */
export interface Section {
  readonly key: string
  /** The key to prefer, where `key` is another spelling of it. */
  readonly name: string
  readonly command: string
}

/** The sections of nodes in every spelling, from the table of commands and the node's schema. */
export const sections: readonly Section[] = commands.flatMap(({ name: command, section: name }) => {
  if (name === null) return []
  const aliases = Object.entries(schemaOf('node')?.properties ?? {}).filter(([, schema]) => schema['x-aliasOf'] === name)
  return [name, ...aliases.map(([key]) => key)].map((key) => ({ key, name, command }))
})

export function sectionsOf(node: ValueObject): Section[] {
  return sections.filter(({ key }) => isObject(node[key]))
}
