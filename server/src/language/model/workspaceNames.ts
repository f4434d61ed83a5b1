import type { Path } from '../problem.ts'
import { schemaAt, typesOf } from '../schema/lookup.ts'
import type { NameKind } from '../schema/schema.ts'

export type { NameKind }

/** One thing that a workspace has, as far as a list of the service tells. Holds no secret. */
export interface NameEntry {
  readonly name: string
  readonly id: string
  /** Type of a data source, command of a node … */
  readonly type?: string
  readonly description?: string
  readonly owner?: string
  /** Folder and name in the workspace. */
  readonly path?: string
  /** Of a data source: where it is, `Dev` or `Prod`. A name that both have stands in two entries. */
  readonly environment?: string
  /** Outputs of a node. */
  readonly outputs?: readonly string[]
}

export interface NameList {
  /** When it was read from the service, in epoch milliseconds. */
  readonly checkedAt: number
  /** False when the workspace has more than was read. */
  readonly complete: boolean
  readonly entries: readonly NameEntry[]
}

/** What is known of the workspace that the user has chosen. */
export interface WorkspaceNames {
  readonly workspace: { readonly id: string; readonly name: string }
  readonly lists: Readonly<Partial<Record<NameKind, NameList>>>
}

/** How features look at the workspace. */
export interface WorkspaceView {
  readonly names: WorkspaceNames
  /** The time, in epoch milliseconds. */
  readonly now: number
  /** Told of the lists that would help where somebody looks or writes, known or not. */
  readonly want: (kinds: readonly NameKind[]) => void
}

/** What a text stands for in the workspace: in which lists it can be found, and by what of their entries. */
export interface NamePlace {
  readonly lists: readonly NameKind[]
  readonly by: 'name' | 'id' | 'output'
}

const outputOfNode: NamePlace = { lists: ['nodes'], by: 'output' }

/** What the text at a path names in the workspace; undefined where texts name nothing there. */
export function namePlaceAt(role: string, path: Path): NamePlace | undefined {
  const schema = schemaAt(role, path)
  if (!schema) return undefined
  return schema['x-workspace'] ?? (typesOf(schema)[0] === 'string' && isOutputUse(role, path) ? outputOfNode : undefined)
}

/** Whether the text at a path names an output of some node: as `output` of an edge, as `data` of an output that is read. */
export function isOutputUse(role: string, path: Path): boolean {
  const own = schemaAt(role, path)?.['x-output']
  return own === 'use' || (own === 'definition' && schemaAt(role, path.slice(0, -1))?.['x-output'] === 'use')
}

/** Whether an entry is what a text at such a place names. Resource groups are named by their name as well as by their id. */
export function isNamed(entry: NameEntry, text: string, { lists, by }: NamePlace): boolean {
  switch (by) {
    case 'name':
      return entry.name === text
    case 'id':
      return entry.id === text || (lists[0] === 'resourceGroups' && entry.name === text)
    case 'output':
      return entry.outputs?.includes(text) ?? false
    default:
      return by satisfies never
  }
}
