import type { driveUpload } from '../../cloud/operations/driveUpload.ts'
import type { Operation } from '../../cloud/operations/operation.ts'
import type { Context } from '../context.ts'
import { isObject, type JsonObject, textIn } from '../json.ts'
import { ServiceError } from '../serviceError.ts'
import type { FileContent, FileRecord } from '../store/records.ts'
import { put } from '../store/store.ts'
import { keyOf } from '../store/tables.ts'
import { checkFolder, checkName, findDrive, findFile } from './files.ts'
import { partUrls } from './partUrls.ts'
import { resolveName } from './resolveName.ts'

type Input = typeof driveUpload.create extends Operation<infer I, unknown> ? I : never

/** Makes a folder, opens an upload, or finds that the content is known already (a rapid upload). */
export function createFile(input: Input, context: Context): JsonObject {
  const drive = findDrive(context, input.drive_id)
  checkName(input.name)
  checkFolder(context, drive.id, input.parent_file_id)
  const old = input.file_id === undefined || input.file_id === '' ? undefined : findFile(context, drive.id, input.file_id)
  const place = { driveId: drive.id, parentId: input.parent_file_id, name: input.name }
  const named = old === undefined ? resolveName(context, place, input.check_name_mode) : { name: input.name }
  if ('exists' in named) return { ...opened(named.exists, context), status: 'available', exist: true }
  const file = newFile(input, { ...place, name: named.name }, old, context)
  if (file.type === 'folder') {
    context.store.commit([put('file', file)])
    return { ...opened(file, context), status: 'available' }
  }
  return openUpload(input, file, context)
}

function openUpload(input: Input, file: FileRecord, context: Context): JsonObject {
  const { size } = input
  const known = knownContent(input, context)
  if (known !== undefined) {
    context.store.commit([put('file', { ...file, content: known })])
    // An upload of this name was never open: asking for its URLs says that the file is there already.
    return { ...opened(file, context), rapid_upload: true, upload_id: `rapid-${context.ids.file()}` }
  }
  const upload = {
    id: context.ids.file(),
    createTime: context.clock(),
    parallel: input.parallel_upload ?? false,
    file,
    ...(size !== undefined && { size }),
    ...(input.content_hash !== undefined && { sha1: input.content_hash.toUpperCase() }),
  }
  const parts = partUrls(upload, input.part_info_list ?? [{ part_number: 1 }], context)
  context.store.commit([put('upload', upload)])
  return { ...opened(file, context), rapid_upload: false, upload_id: upload.id, part_info_list: parts }
}

/** Content of this hash and size that the domain has. A matching `pre_hash` only says that it is worth while to hash the whole file. */
function knownContent({ content_hash, pre_hash, size }: Input, { store }: Context): FileContent | undefined {
  const { file } = store.tables
  if (size === undefined) return undefined
  if (content_hash !== undefined) return file.find('content', keyOf(content_hash.toUpperCase(), String(size)))[0]?.content
  if (pre_hash !== undefined && file.has('preContent', keyOf(pre_hash.toUpperCase(), String(size)))) {
    throw new ServiceError(409, 'PreHashMatched', 'Pre hash matched.')
  }
  return undefined
}

function newFile(
  input: Input,
  place: Pick<FileRecord, 'driveId' | 'parentId' | 'name'>,
  old: FileRecord | undefined,
  context: Context,
): FileRecord {
  const now = context.clock()
  const tags = (input.user_tags ?? []).filter(isObject).map((tag) => [textIn(tag, 'key') ?? '', textIn(tag, 'value') ?? ''])
  return {
    id: old?.id ?? context.ids.file(),
    ...place,
    parentId: old?.parentId ?? place.parentId,
    type: input.type,
    createTime: old?.createTime ?? now,
    modifyTime: now,
    description: input.description ?? '',
    hidden: input.hidden ?? false,
    starred: old?.starred ?? false,
    labels: old?.labels ?? [],
    tags: Object.fromEntries(tags),
    ...(input.local_created_at !== undefined && { localCreatedAt: input.local_created_at }),
    ...(input.local_modified_at !== undefined && { localModifiedAt: input.local_modified_at }),
    contentType: input.content_type ?? 'application/oct-stream',
    revisionId: context.ids.file(),
  }
}

function opened({ id, driveId, parentId, name, type }: FileRecord, { world }: Context): JsonObject {
  return { domain_id: world.domainId, drive_id: driveId, file_id: id, parent_file_id: parentId, file_name: name, type }
}
