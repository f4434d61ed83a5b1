import type { Context } from '../context.ts'
import type { JsonObject } from '../json.ts'
import type { FileRecord } from '../store/records.ts'
import { downloadUrl } from './download.ts'

/** A file or folder as GetFile, ListFile and CompleteFile answer with it. Undefined members are not sent. */
export function fileAnswer(file: FileRecord, context: Context, urlSeconds = 900): JsonObject {
  const { content, name, trashedTime } = file
  const dot = name.lastIndexOf('.')
  return {
    domain_id: context.world.domainId,
    drive_id: file.driveId,
    file_id: file.id,
    parent_file_id: file.parentId,
    name,
    type: file.type,
    status: 'available',
    description: file.description,
    hidden: file.hidden,
    starred: file.starred,
    labels: file.labels,
    user_tags: file.tags,
    revision_id: file.revisionId,
    created_at: new Date(file.createTime).toISOString(),
    updated_at: new Date(file.modifyTime).toISOString(),
    trashed_at: trashedTime === undefined ? undefined : new Date(trashedTime).toISOString(),
    local_created_at: file.localCreatedAt,
    local_modified_at: file.localModifiedAt,
    ...(content && {
      size: content.size,
      content_type: file.contentType,
      content_hash: content.sha1,
      content_hash_name: 'sha1',
      crc64_hash: content.crc64,
      file_extension: dot > 0 ? name.slice(dot + 1) : '',
      category: categoryOf(name),
      download_url: downloadUrl({ fileId: file.id, seconds: urlSeconds }, context),
    }),
  }
}

const categories: readonly (readonly [string, RegExp])[] = [
  ['app', /\.(exe|apk|dmg|msi|deb|rpm)$/i],
  ['zip', /\.(zip|gz|tgz|tar|7z|rar|bz2)$/i],
  ['image', /\.(png|jpe?g|gif|bmp|webp|svg)$/i],
  ['doc', /\.(txt|md|pdf|docx?|xlsx?|pptx?|csv)$/i],
  ['video', /\.(mp4|mov|avi|mkv)$/i],
  ['audio', /\.(mp3|wav|flac|ogg)$/i],
]

export function categoryOf(name: string): string {
  return categories.find(([, pattern]) => pattern.test(name))?.[0] ?? 'others'
}
