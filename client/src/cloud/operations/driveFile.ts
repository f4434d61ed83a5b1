import { answer } from './define.ts'
import type { AsyncTask, DriveFile, Moved, Task } from './driveShapes.ts'
import { cursor, items, pds, somewhere } from './pds.ts'

const { read, write, list } = pds

const ofFile = { drive_id: 'json text', file_id: 'json text' } as const
const order = { order_by: 'json created_at|updated_at|size|name?', order_direction: 'json ASC|DESC?' } as const
const thumbnails = { thumbnail_processes: 'json object?' } as const

/** Files and folders that are there. Those that are being uploaded are invisible here. */
export const driveFile = {
  get: read(
    'GetFile',
    '/v2/file/get',
    { ...somewhere, ...thumbnails, fields: 'json text?', file_id: 'json text', url_expire_sec: 'json number?' },
    answer<DriveFile>,
  ),
  list: list(
    'ListFile',
    '/v2/file/list',
    {
      ...somewhere,
      ...cursor,
      ...order,
      ...thumbnails,
      category: 'json app|zip|image|doc|video|audio|others?',
      fields: 'json text?',
      parent_file_id: 'json text',
      status: 'json available|uploading?',
      type: 'json file|folder?',
    },
    items,
    answer<DriveFile>,
  ),
  search: list(
    'SearchFile',
    '/v2/file/search',
    {
      ...cursor,
      ...thumbnails,
      drive_id: 'json text?',
      fields: 'json text?',
      order_by: 'json created_at|updated_at|size|name?',
      query: 'json text',
      recursive: 'json boolean?',
      return_total_count: 'json boolean?',
    },
    items,
    answer<DriveFile>,
  ),
  update: write(
    'UpdateFile',
    '/v2/file/update',
    {
      ...ofFile,
      check_name_mode: 'json ignore|auto_rename|refuse?',
      description: 'json text?',
      hidden: 'json boolean?',
      labels: 'json texts?',
      local_modified_at: 'json text?',
      name: 'json text?',
      starred: 'json boolean?',
    },
    answer<DriveFile>,
  ),
  move: write(
    'MoveFile',
    '/v2/file/move',
    { ...ofFile, check_name_mode: 'json ignore|auto_rename|refuse?', to_parent_file_id: 'json text' },
    answer<Moved>,
  ),
  copy: write(
    'CopyFile',
    '/v2/file/copy',
    { ...somewhere, auto_rename: 'json boolean?', file_id: 'json text', to_drive_id: 'json text?', to_parent_file_id: 'json text' },
    answer<Task>,
  ),
  delete: write('DeleteFile', '/v2/file/delete', ofFile, answer<Task>),
  trash: write('TrashFile', '/v2/recyclebin/trash', ofFile, answer<Task>),
  restore: write('RestoreFile', '/v2/recyclebin/restore', ofFile, answer<Task>),
  downloadUrl: read(
    'GetDownloadUrl',
    '/v2/file/get_download_url',
    {
      ...somewhere,
      expire_sec: 'json number?',
      file_id: 'json text',
      file_name: 'json text?',
      response_content_type: 'json text?',
    },
    answer<{ url: string; size?: number; expiration?: string; content_hash?: string; crc64_hash?: string }>,
  ),
  task: read('GetAsyncTask', '/v2/async_task/get', { async_task_id: 'json text' }, answer<AsyncTask>),
}
