import { families } from '../spec/families.ts'
import { outputsOf } from '../spec/outputsOf.ts'
import type { EntityRecord } from '../store/records.ts'
import type { Tables } from '../store/store.ts'
import { keyOf, nameKey } from '../store/tables.ts'
import type { Grown } from './grow.ts'

/** What keeps records from being stored: names and outputs are unique in a workspace, and a workflow has its folder to itself. */
export function conflictOf(grown: readonly Grown[], tables: Tables): { path: string; message: string } | undefined {
  const replaced = new Set(grown.map(({ record }) => record.id))
  const [ids, names, outputs] = [new Set<string>(), new Set<string>(), new Set<string>()]
  for (const { record, path } of grown) {
    if (taken(record.id, ids)) return { path, message: `the id ${record.id} is used twice` }
    const key = nameKey(record)
    if (taken(key, names) || others(tables.entity.find('name', key), replaced)) {
      return { path, message: `${families[record.family].noun} with the same name already exists in the project: ${record.name}` }
    }
    for (const output of outputsOf(record)) {
      const outputKey = keyOf(record.projectId, output)
      if (taken(outputKey, outputs) || others(tables.entity.find('output', outputKey), replaced)) {
        return { path, message: `can not exported multiple nodes into the same output: ${output}` }
      }
    }
    if (record.family === 'workflow' && folderTaken(record, tables))
      return { path, message: `target folder already exists: ${record.path}` }
  }
  return undefined
}

function taken(key: string, keys: Set<string>): boolean {
  if (keys.has(key)) return true
  keys.add(key)
  return false
}

function others(found: readonly EntityRecord[], replaced: ReadonlySet<string>): boolean {
  return found.some(({ id }) => !replaced.has(id))
}

function folderTaken(workflow: EntityRecord, tables: Tables): boolean {
  return tables.entity
    .find('folder', keyOf(workflow.projectId, workflow.path))
    .some((entity) => outermost(entity, tables).id !== workflow.id)
}

/** The workflow that an entity is in, through any number of containers; itself when it is in none. */
export function outermost(entity: EntityRecord, tables: Tables): EntityRecord {
  const holder = entity.holder && tables.entity.get(entity.holder.id)
  return holder === undefined ? entity : outermost(holder, tables)
}
