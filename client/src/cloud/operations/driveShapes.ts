import type { Sha1Context } from './shapes.ts'

/** Sizes are bytes; times are texts in UTC (`yyyy-MM-ddTHH:mm:ss.SSSZ`). */
export interface Drive {
  readonly drive_id: string
  readonly drive_name?: string
  readonly drive_type?: string
  readonly description?: string
  readonly domain_id?: string
  readonly owner?: string
  readonly owner_type?: string
  readonly status?: string
  readonly total_size?: number
  readonly used_size?: number
  readonly created_at?: string
}

export interface DriveUser {
  readonly user_id: string
  readonly user_name?: string
  readonly nick_name?: string
  readonly domain_id?: string
  readonly default_drive_id?: string
}

export interface DriveFile {
  readonly file_id: string
  readonly name: string
  readonly type: 'file' | 'folder'
  readonly drive_id?: string
  readonly domain_id?: string
  readonly parent_file_id?: string
  readonly size?: number
  /** SHA-1, upper or lower case hex. */
  readonly content_hash?: string
  readonly content_hash_name?: string
  readonly content_type?: string
  /** CRC-64/XZ of the content as unsigned decimal text. */
  readonly crc64_hash?: string
  readonly description?: string
  readonly download_url?: string
  readonly revision_id?: string
  readonly status?: string
  readonly created_at?: string
  readonly updated_at?: string
  readonly trashed_at?: string
}

export interface PartAnswer {
  readonly part_number: number
  readonly upload_url?: string
  /** The `Content-Type` that the PUT must have, since the URL is signed over it. */
  readonly content_type?: string
  readonly etag?: string
  readonly part_size?: number
  readonly parallel_sha1_ctx?: Sha1Context
}

/** What CreateFile answers with, for an upload, a rapid upload, a folder, and an entry that is already there (`exist`). */
export interface OpenedUpload {
  readonly file_id: string
  readonly drive_id?: string
  readonly domain_id?: string
  readonly parent_file_id?: string
  readonly file_name?: string
  readonly type?: 'file' | 'folder'
  readonly status?: string
  readonly upload_id?: string
  readonly exist?: boolean
  readonly rapid_upload?: boolean
  readonly part_info_list?: readonly PartAnswer[]
}

/** `async_task_id` is empty when the work was done at once. */
export interface Task {
  readonly async_task_id?: string
  readonly domain_id?: string
  readonly drive_id?: string
  readonly file_id?: string
}

export interface Moved extends Task {
  readonly exist?: boolean
  readonly file_name?: string
  readonly revision_id?: string
  readonly updated_at?: string
}

export interface AsyncTask {
  readonly async_task_id: string
  readonly state?: 'Failed' | 'Running' | 'PartialSucceed' | 'Succeed'
  readonly err_code?: number
  readonly message?: string
  readonly consumed_process?: number
  readonly total_process?: number
}
