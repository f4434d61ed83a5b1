import { say, type Words } from '../../../../server/src/language/sentence.ts'
import type { Choice } from '../../choice.ts'
import { CloudError } from '../../cloud/call/cloudError.ts'
import { drive } from '../../cloud/operations/drive.ts'
import { driveFile } from '../../cloud/operations/driveFile.ts'
import type { Call } from '../../cloud/operations/operation.ts'
import { type Position, page } from '../../cloud/paging/page.ts'
import { allRows } from '../../cloud/paging/pages.ts'
import type { Entity } from '../../entity.ts'
import type { Tools } from '../../tools.ts'
import type { DriveFolder } from './driveFolder.ts'
import { makeDriveFolder } from './makeDriveFolder.ts'

/** A folder on the way, with the folders in it as far as they have been read. */
interface Level {
  readonly folder: DriveFolder
  readonly up?: Level
  readonly inner: Level[]
  /** Where to read on; undefined when everything has been read. */
  next: Position | 'start' | undefined
}

interface Move {
  readonly to: 'take' | 'open' | 'more' | 'new'
  readonly level: Level
}

export interface DriveFolderQuestion {
  readonly title: Words
  /** What is done with the folder. */
  readonly take: (path: string) => Words
  /** An entry that is to be moved: it stays in its drive, and goes neither to where it is nor into itself. */
  readonly moved?: Entity
}

/**
 * A folder of a drive, found by going from one to the next: one call for the drives, one for each folder that is opened. Rejects with a
 * CloudError.
 */
export async function chooseDriveFolder(
  tools: Pick<Tools, 'ui' | 'workspace'>,
  { title, take, moved }: DriveFolderQuestion,
): Promise<DriveFolder | undefined> {
  const { ui, workspace } = tools

  async function choicesAt(level: Level, readOn = level.next === 'start'): Promise<readonly Choice<Move>[]> {
    if (readOn) await readMore(workspace.call, level)
    const { folder, up, inner, next } = level
    return [
      ...(folder.id === moved?.parent ? [] : [{ label: take(folder.path), icon: 'check', value: { to: 'take', level } } as const]),
      { label: say`New folder…`, icon: 'new-folder', description: folder.path, value: { to: 'new', level } },
      ...(up ? [{ label: '..', icon: 'arrow-up', description: up.folder.path, value: { to: 'open', level: up } } as const] : []),
      ...inner.filter(({ folder }) => folder.id !== moved?.id).map(opening),
      ...(next === undefined ? [] : [{ label: say`Load more…`, icon: 'chevron-down', value: { to: 'more', level } } as const]),
    ]
  }

  async function drives(): Promise<readonly Choice<Move>[]> {
    const { rows } = await allRows(workspace.call, drive.list, {})
    const open = rows.filter(({ drive_id }) => moved === undefined || drive_id === moved.drive)
    const tops = open.map(({ drive_id, drive_name = drive_id }) => unread({ drive: drive_id, id: 'root', path: drive_name }))
    const [only] = tops
    if (!only) throw noDrive()
    return tops.length === 1 ? choicesAt(only) : tops.map(opening)
  }

  for (let choices = drives(); ; ) {
    const move = await ui.pick({ title, placeholder: say`Choose a folder to open it.`, choices })
    if (move === undefined) return undefined
    const { to, level } = move
    if (to === 'take') return level.folder
    const made = to === 'new' && (await makeDriveFolder(tools, level.folder))
    if (made) return made
    choices = to === 'more' ? choicesAt(level, true) : choicesAt(level)
  }
}

async function readMore(call: Call, level: Level): Promise<void> {
  const { folder, inner, next } = level
  const input = { drive_id: folder.drive, parent_file_id: folder.id, type: 'folder', order_by: 'name', order_direction: 'ASC' } as const
  const { rows, next: after } = await page(call, driveFile.list, input, next === 'start' ? undefined : next)
  inner.push(...rows.map(({ file_id, name }) => unread({ ...folder, id: file_id, path: `${folder.path}/${name}` }, level)))
  level.next = after
}

function unread(folder: DriveFolder, up?: Level): Level {
  return { folder, inner: [], next: 'start', ...(up && { up }) }
}

function opening(level: Level): Choice<Move> {
  const { id, path, drive: of } = level.folder
  const value: Move = { to: 'open', level }
  if (id === 'root') return { label: path, icon: 'database', description: of, value }
  return { label: path.slice(path.lastIndexOf('/') + 1), icon: 'folder', value }
}

function noDrive(): CloudError {
  const message = say`The Drive domain has no drive that you may use.`
  return new CloudError({
    kind: 'notFound',
    code: 'NoDrive',
    message,
    hint: say`Ask the domain's administrator for one.`,
    mayHaveHappened: false,
  })
}
