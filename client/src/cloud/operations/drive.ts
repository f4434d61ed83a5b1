import { answer } from './define.ts'
import type { Drive, DriveUser } from './driveShapes.ts'
import { cursor, items, pds } from './pds.ts'

const { read, write, list } = pds

export const drive = {
  create: write(
    'CreateDrive',
    '/v2/drive/create',
    {
      default: 'json boolean?',
      description: 'json text?',
      drive_name: 'json text',
      drive_type: 'json normal?',
      owner: 'json text',
      owner_type: 'json user|group',
      status: 'json enabled|disabled?',
      total_size: 'json number?',
    },
    answer<Drive>,
  ),
  get: read('GetDrive', '/v2/drive/get', { drive_id: 'json text' }, answer<Drive>),
  update: write(
    'UpdateDrive',
    '/v2/drive/update',
    {
      description: 'json text?',
      drive_id: 'json text',
      drive_name: 'json text?',
      owner: 'json text?',
      status: 'json enabled|disabled?',
      total_size: 'json number?',
    },
    answer<Drive>,
  ),
  delete: write('DeleteDrive', '/v2/drive/delete', { drive_id: 'json text' }, answer<object>),
  list: list('ListDrive', '/v2/drive/list', { ...cursor, owner: 'json text?', owner_type: 'json user|group?' }, items, answer<Drive>),
  // Drives of the caller: needs a token, an AccessKey has no user.
  mine: list('ListMyDrives', '/v2/drive/list_my_drives', cursor, items, answer<Drive>),
  // With an AccessKey these two need the user's id.
  default: read('GetDefaultDrive', '/v2/drive/get_default_drive', { user_id: 'json text?' }, answer<Drive>),
  user: read('GetUser', '/v2/user/get', { user_id: 'json text?' }, answer<DriveUser>),
}
