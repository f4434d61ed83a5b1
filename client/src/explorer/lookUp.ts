import { CloudError } from '../cloud/call/cloudError.ts'
import { driveFile } from '../cloud/operations/driveFile.ts'
import type { Entity } from '../entity.ts'
import { hasSpec, specOf } from '../specOf.ts'
import type { Workspace } from '../workspace.ts'
import { thingId } from './idOf.ts'
import type { List } from './list.ts'
import type { Thing } from './node.ts'
import { fileThing, readPage } from './readPage.ts'

type Place = Pick<Workspace, 'call' | 'id'>

/** The row of a thing by its name (of an entry of Drive, by its id), by one call; undefined when it is not to be found so. Rejects with a CloudError. */
export async function lookUp(workspace: Place, list: List, { id, name }: Pick<Entity, 'id' | 'name'>): Promise<Thing | undefined> {
  if (list.kind === 'files') return entryOfDrive(workspace, list, id)
  const { rows } = await readPage(workspace, list, { name })
  return rows.find((thing) => thingId(thing) === id)
}

/** An entry of Drive, in the list of the folder that it is in now. */
export async function entryOfDrive({ call }: Place, list: List & { readonly kind: 'files' }, id: string): Promise<Thing | undefined> {
  const row = await ifThere(call(driveFile.get, { drive_id: list.drive, file_id: id }))
  if (!row || row.trashed_at) return undefined
  return fileThing(row, { ...list, folder: row.parent_file_id ?? list.folder })
}

/** Whether the service has it no longer, by one call. Rejects with a CloudError. */
export async function isGone(workspace: Place, entity: Entity): Promise<boolean> {
  const found = hasSpec(entity)
    ? await ifThere(specOf(workspace, entity))
    : await entryOfDrive(workspace, { kind: 'files', drive: entity.drive ?? '', folder: entity.parent ?? 'root' }, entity.id)
  return found === undefined
}

async function ifThere<Answer>(answer: Promise<Answer>): Promise<Answer | undefined> {
  return answer.catch((error) => (error instanceof CloudError && error.kind === 'notFound' ? undefined : Promise.reject(error)))
}
