import { answer } from './define.ts'
import type { DriveFile, OpenedUpload, PartAnswer } from './driveShapes.ts'
import { pds, somewhere } from './pds.ts'

const { read, write, list } = pds

/** Opening, feeding and closing an upload; `create` also makes folders. */
export const driveUpload = {
  create: write(
    'CreateFile',
    '/v2/file/create',
    {
      ...somewhere,
      check_name_mode: 'json ignore|auto_rename|refuse?',
      content_hash: 'json text?',
      content_hash_name: 'json sha1?',
      content_type: 'json text?',
      description: 'json text?',
      // An existing file to overwrite.
      file_id: 'json text?',
      hidden: 'json boolean?',
      image_media_metadata: 'json object?',
      local_created_at: 'json text?',
      local_modified_at: 'json text?',
      name: 'json text',
      parallel_upload: 'json boolean?',
      parent_file_id: 'json text',
      part_info_list: 'json parts?',
      pre_hash: 'json text?',
      size: 'json number?',
      type: 'json file|folder',
      upload_type: 'json text?',
      user_tags: 'json objects?',
      video_media_metadata: 'json object?',
    },
    answer<OpenedUpload>,
  ),
  urls: read(
    'GetUploadUrl',
    '/v2/file/get_upload_url',
    { drive_id: 'json text', file_id: 'json text', part_info_list: 'json parts', share_id: 'json text?', upload_id: 'json text' },
    answer<{ part_info_list: readonly PartAnswer[] }>,
  ),
  parts: list(
    'ListUploadedParts',
    '/v2/file/list_uploaded_parts',
    { ...somewhere, file_id: 'json text', limit: 'json number?', part_number_marker: 'json number?', upload_id: 'json text' },
    { rows: 'uploaded_parts', cursor: 'part_number_marker', next: 'next_part_number_marker' },
    answer<PartAnswer>,
  ),
  complete: write(
    'CompleteFile',
    '/v2/file/complete',
    { crc64_hash: 'json text?', drive_id: 'json text', file_id: 'json text', upload_id: 'json text' },
    answer<DriveFile>,
  ),
}
