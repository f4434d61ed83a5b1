import { outputsOf } from '../spec/outputsOf.ts'
import type { EntityRecord, Records } from './records.ts'
import { type Indexes, WritableTable } from './table.ts'

/** The indexes of each kind of record. A key joins its parts with line feeds, which no name holds; `keyOf` makes one. */
const indexes = {
  keys: {},
  entity: {
    family: ({ projectId, family }: EntityRecord) => [keyOf(projectId, family)],
    name: (record: EntityRecord) => [nameKey(record)],
    written: ({ projectId, family, holder, writtenId }: EntityRecord) =>
      writtenId === undefined ? [] : [writtenKey(projectId, family, holder?.id, writtenId)],
    output: (record: EntityRecord) => outputsOf(record).map((output) => keyOf(record.projectId, output)),
    holder: ({ holder }: EntityRecord) => (holder === undefined ? [] : [holder.id]),
    folder: ({ projectId, path }: EntityRecord) => foldersOf(path).map((folder) => keyOf(projectId, folder)),
  },
  job: { status: ({ status }: Records['job']) => [status] },
  pipeline: { status: ({ status }: Records['pipeline']) => [status], project: ({ projectId }: Records['pipeline']) => [projectId] },
  snapshot: { object: ({ objectId }: Records['snapshot']) => [objectId] },
  api: { project: ({ projectId }: Records['api']) => [projectId] },
  apiTest: { api: ({ apiId }: Records['apiTest']) => [apiId] },
  apiGroup: { project: ({ projectId }: Records['apiGroup']) => [projectId] },
  apiFolder: { project: ({ projectId }: Records['apiFolder']) => [projectId] },
  apiRight: { api: ({ apiId }: Records['apiRight']) => [apiId] },
  drive: {},
  file: {
    parent: ({ driveId, parentId }: Records['file']) => [keyOf(driveId, parentId)],
    name: ({ driveId, parentId, name }: Records['file']) => [keyOf(driveId, parentId, name)],
    content: ({ content }: Records['file']) => (content === undefined ? [] : [keyOf(content.sha1, String(content.size))]),
    preContent: ({ content }: Records['file']) => (content === undefined ? [] : [keyOf(content.preSha1, String(content.size))]),
  },
  upload: {},
  part: { upload: ({ uploadId }: Records['part']) => [uploadId] },
  object: {},
} satisfies { [K in keyof Records]: Indexes<Records[K], string> }

export type IndexOf<K extends keyof Records> = Extract<keyof (typeof indexes)[K], string>

export type WritableTables = { readonly [K in keyof Records]: WritableTable<Records[K], IndexOf<K>> }

export function emptyTables(): WritableTables {
  return Object.fromEntries(
    Object.entries(indexes).map(([name, own]) => [name, new WritableTable(own as Indexes<never, never>)]),
  ) as unknown as WritableTables
}

export function keyOf(...parts: readonly string[]): string {
  return parts.join('\n')
}

/** Names are unique in the workspace; those of nodes inside a loop or other container node only in it, as every loop has a `start` and an `end`. */
export function nameKey({ projectId, family, name, holder }: Pick<EntityRecord, 'projectId' | 'family' | 'name' | 'holder'>): string {
  return keyOf(projectId, family, holder === undefined || holder.slot === 'nodes' ? '' : holder.id, name)
}

/** What an author calls an entity means that entity only inside what holds it. */
export function writtenKey(projectId: string, family: string, holderId: string | undefined, writtenId: string): string {
  return keyOf(projectId, family, holderId ?? '', writtenId)
}

/** `a/b/c` lies in `a` and in `a/b`. */
export function foldersOf(path: string): string[] {
  const names = path.split('/')
  return names.slice(1).map((_, at) => names.slice(0, at + 1).join('/'))
}
