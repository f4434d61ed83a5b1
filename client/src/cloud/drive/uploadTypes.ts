import type { DriveFile } from '../operations/driveShapes.ts'
import type { Call } from '../operations/operation.ts'
import type { ByteSource } from '../transfer/byteSource.ts'

/** What to do about an entry of the same name. The service never overwrites by name: `overwrite` looks the file up first. */
export type Conflict = 'ignore' | 'auto_rename' | 'refuse' | 'overwrite'

export interface UploadTarget {
  readonly drive_id: string
  /** `root` for the top. */
  readonly parent_file_id: string
  /** At most 1024 bytes of UTF-8, without a slash. */
  readonly name: string
  readonly conflict: Conflict
}

/** An upload that has been opened, as plain data: kept by whoever wants to resume it. Nothing in it is secret. */
export interface UploadState {
  readonly drive_id: string
  readonly parent_file_id: string
  readonly name: string
  readonly file_id: string
  readonly upload_id: string
  /** Bytes. */
  readonly size: number
  readonly partSize: number
  /** Parts may come in any order, each with the SHA-1 state before it. Otherwise they must come in order, one at a time. */
  readonly parallel: boolean
  /** SHA-1 of the content, when it was known before sending. */
  readonly sha1?: string
}

export interface UploadProgress {
  readonly phase: 'hashing' | 'sending' | 'completing'
  readonly bytes: number
  readonly total: number
}

export type UploadOutcome =
  /** `rapid`: the service had the content already, no byte was sent. */
  | { readonly end: 'uploaded'; readonly file: DriveFile; readonly rapid: boolean }
  /** There is an entry of that name, and it was left alone as asked. */
  | { readonly end: 'exists'; readonly file_id: string }

export interface UploadOptions {
  /** Parts sent at a time; 1 unless said otherwise. More of them cost a reading of the whole file before. */
  readonly parallel?: number
  /** Bytes of a part; 10 MB unless said otherwise, more for very large files. */
  readonly partSize?: number
  /** Up from this size a file is first announced by the hash of its first 1024 bytes; 100 MB unless said otherwise. */
  readonly preHashFrom?: number
  /** The state of an upload that did not come to its end. When it does not fit the file any more, a new one is opened. */
  readonly resume?: UploadState
  /** Told once an upload is open, to be kept for a resume. */
  readonly onState?: (state: UploadState) => void
  readonly onProgress?: (progress: UploadProgress) => void
  readonly signal?: AbortSignal
  /** Milliseconds without a byte after which a part is sent again; 60 s unless said otherwise. */
  readonly idle?: number
}

export interface UploadClock {
  /** Milliseconds of a clock that does not jump. */
  readonly now: () => number
  /** Rejects when the signal fires. */
  readonly sleep: (milliseconds: number, signal?: AbortSignal) => Promise<void>
}

/** What the steps of an upload work with. */
export interface UploadTools extends UploadClock {
  readonly call: Call
  readonly source: ByteSource
  readonly options: UploadOptions
}
