import { driveFile } from '../../cloud/operations/driveFile.ts'
import type { Context } from '../context.ts'
import { downloadUrl } from '../pds/download.ts'
import { categoryOf, fileAnswer } from '../pds/fileAnswer.ts'
import { checkFolder, checkName, childrenOf, findDrive, findFile, withDescendants } from '../pds/files.ts'
import { resolveName } from '../pds/resolveName.ts'
import { searchFiles } from '../pds/searchFiles.ts'
import { slice } from '../pds/slice.ts'
import { sorted } from '../pds/sorted.ts'
import { on, type Route } from '../rpc/route.ts'
import { ServiceError } from '../serviceError.ts'
import type { FileRecord } from '../store/records.ts'
import { put, remove } from '../store/store.ts'

/** Files and folders that are there. Everything is done at once, so that no answer has a task to wait for. */
export const pdsFileRoutes: readonly Route[] = [
  on(driveFile.get, ({ drive_id, file_id, url_expire_sec }, context) =>
    fileAnswer(findFile(context, drive_id, file_id), context, url_expire_sec),
  ),
  on(driveFile.list, (input, context) => {
    const drive = findDrive(context, input.drive_id)
    checkFolder(context, drive.id, input.parent_file_id)
    const found = input.status === 'uploading' ? [] : childrenOf(context, drive.id, input.parent_file_id)
    const wanted = found.filter(
      ({ type, name }) => (input.type ?? type) === type && (input.category === undefined || categoryOf(name) === input.category),
    )
    const { rows, next } = slice(sorted(wanted, input.order_by, input.order_direction), input)
    return { items: rows.map((file) => fileAnswer(file, context)), next_marker: next }
  }),
  on(driveFile.search, (input, context) => {
    const found = sorted(searchFiles(context, input.drive_id, input.query), input.order_by?.split(' ')[0])
    const { rows, next } = slice(found, input)
    return {
      items: rows.map((file) => fileAnswer(file, context)),
      next_marker: next,
      ...(input.return_total_count && { total_count: found.length }),
    }
  }),
  on(driveFile.update, (input, context) => {
    const old = findFile(context, input.drive_id, input.file_id)
    const name = input.name ?? old.name
    checkName(name)
    const named = resolveName(context, { ...old, name }, input.check_name_mode, old.id)
    if ('exists' in named) throw new ServiceError(409, 'AlreadyExist.File', `The resource file has already exists: ${named.exists.id}.`)
    const file: FileRecord = {
      ...old,
      name: named.name,
      description: input.description ?? old.description,
      hidden: input.hidden ?? old.hidden,
      starred: input.starred ?? old.starred,
      labels: input.labels ?? old.labels,
      modifyTime: context.clock(),
      ...(input.local_modified_at !== undefined && { localModifiedAt: input.local_modified_at }),
    }
    context.store.commit([put('file', file)])
    return fileAnswer(file, context)
  }),
  on(driveFile.move, (input, context) => {
    const old = findFile(context, input.drive_id, input.file_id)
    const parentId = input.to_parent_file_id
    checkFolder(context, old.driveId, parentId)
    if (withDescendants(old, context).some(({ id }) => id === parentId)) {
      throw new ServiceError(400, 'InvalidParameter.to_parent_file_id', 'A folder cannot be moved into itself.')
    }
    const named = resolveName(context, { ...old, parentId }, input.check_name_mode, old.id)
    if ('exists' in named) return { ...taskAnswer(named.exists, context), file_name: named.exists.name, exist: true }
    const file = { ...old, parentId, name: named.name, modifyTime: context.clock() }
    context.store.commit([put('file', file)])
    return { ...taskAnswer(file, context), file_name: file.name, exist: false, updated_at: new Date(file.modifyTime).toISOString() }
  }),
  on(driveFile.copy, (input, context) => {
    const source = findFile(context, input.drive_id, input.file_id)
    const driveId = findDrive(context, input.to_drive_id ?? source.driveId).id
    checkFolder(context, driveId, input.to_parent_file_id)
    const copies = copyOf(source, { driveId, parentId: input.to_parent_file_id }, context)
    const [first = source, ...below] = copies
    const named = resolveName(context, first, input.auto_rename ? 'auto_rename' : 'ignore')
    const top = { ...first, name: 'name' in named ? named.name : first.name }
    context.store.commit([top, ...below].map((file) => put('file', file)))
    return taskAnswer(top, context)
  }),
  on(driveFile.delete, ({ drive_id, file_id }, context) => {
    const known = context.store.tables.file.get(file_id)
    const file = findFile(context, drive_id, file_id, known?.trashedTime !== undefined)
    context.store.commit(withDescendants(file, context).map(({ id }) => remove('file', id)))
    return taskAnswer(file, context)
  }),
  on(driveFile.trash, ({ drive_id, file_id }, context) => {
    const file = findFile(context, drive_id, file_id)
    context.store.commit([put('file', { ...file, trashedTime: context.clock() })])
    return taskAnswer(file, context)
  }),
  on(driveFile.restore, ({ drive_id, file_id }, context) => {
    const { trashedTime: _, ...file } = findFile(context, drive_id, file_id, true)
    context.store.commit([put('file', file)])
    return taskAnswer(file, context)
  }),
  on(driveFile.downloadUrl, ({ drive_id, file_id, expire_sec = 900, file_name, response_content_type }, context) => {
    const { content } = findFile(context, drive_id, file_id)
    if (content === undefined) throw new ServiceError(400, 'InvalidParameter.file_id', 'A folder cannot be downloaded.')
    const url = downloadUrl({ fileId: file_id, seconds: expire_sec, name: file_name, contentType: response_content_type }, context)
    const expiration = new Date(context.clock() + expire_sec * 1000).toISOString()
    const { size, sha1, crc64 } = content
    return { url, internal_url: url, expiration, size, content_hash: sha1, content_hash_name: 'sha1', crc64_hash: crc64 }
  }),
  on(driveFile.task, ({ async_task_id }) => {
    throw new ServiceError(404, 'NotFound.AsyncTask', `The resource async_task cannot be found: ${async_task_id}.`)
  }),
]

function taskAnswer({ id, driveId }: FileRecord, { world }: Context) {
  return { domain_id: world.domainId, drive_id: driveId, file_id: id, async_task_id: '' }
}

/** An entry and everything below it under new ids. The content is the same bytes, not copied. */
function copyOf(source: FileRecord, place: Pick<FileRecord, 'driveId' | 'parentId'>, context: Context): FileRecord[] {
  const now = context.clock()
  const copy = { ...source, ...place, id: context.ids.file(), createTime: now, modifyTime: now, revisionId: context.ids.file() }
  const below = childrenOf(context, source.driveId, source.id).flatMap((child) =>
    copyOf(child, { driveId: place.driveId, parentId: copy.id }, context),
  )
  return [copy, ...below]
}
