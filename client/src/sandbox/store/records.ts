import type { JsonObject } from '../json.ts'
import type { Keys } from '../signature/caller.ts'
import type { Blob } from './blobs.ts'

/** What the store holds. Times are epoch milliseconds, ids are texts; a record is replaced as a whole, never changed. */

export type Family = 'workflow' | 'node' | 'resource' | 'function' | 'component'

/** A workflow, node, resource, function or component. */
export interface EntityRecord {
  readonly id: string
  readonly family: Family
  readonly projectId: string
  readonly name: string
  /** Folders and name, without a slash at either end. */
  readonly path: string
  readonly owner: string
  readonly createTime: number
  readonly modifyTime: number
  readonly kind: string
  readonly version: string
  /** As written in its spec, with its id, and with its inner nodes taken out into records of their own. */
  readonly entity: JsonObject
  /** What else the body of its spec said, such as `variables`. */
  readonly body: JsonObject
  readonly metadata?: JsonObject
  /** The id that its author gave it, where that is no id of the service: a later import finds it by this. */
  readonly writtenId?: string
  /** The workflow or node that holds this node, the list in it, and the place in that list. */
  readonly holder?: { readonly id: string; readonly slot: string; readonly at: number }
  readonly scene?: string
  /** The entries of `dependencies` that came with a node of its own document. */
  readonly edges?: readonly unknown[]
  /** The posted object that holds the bytes of a resource. */
  readonly objectKey?: string
  /** Published. Its number in the scheduler. */
  readonly online?: string
}

export interface JobRecord {
  readonly id: string
  readonly projectId: string
  readonly createTime: number
  readonly dueTime: number
  readonly status: 'Running' | 'Success' | 'Fail' | 'Cancel'
  /** What is still to be done. */
  readonly spec?: string
  readonly dryRun: boolean
  readonly error?: string
  /** The id of the workflow. */
  readonly response?: string
  /** Ends the job with this error, whatever the spec says. */
  readonly failWith?: string
}

export type StageStatus = 'Init' | 'Running' | 'Success' | 'Fail' | 'Termination' | 'Cancel'

export interface StageRecord {
  readonly code: string
  readonly status: StageStatus
  readonly dueTime?: number
  readonly message?: string
}

export interface PipelineRecord {
  readonly id: string
  readonly projectId: string
  readonly objectId: string
  readonly items: readonly { readonly id: string; readonly name: string; readonly family: Family; readonly spec: string }[]
  readonly type: 'Online' | 'Offline'
  readonly description: string
  readonly createTime: number
  readonly modifyTime: number
  readonly status: StageStatus
  readonly stages: readonly StageRecord[]
  /** The last stage that starts by itself. */
  readonly autoUntil?: string
  readonly failWith?: string
}

export interface SnapshotRecord {
  readonly id: string
  readonly objectId: string
  readonly projectId: string
  readonly type: 'Saved' | 'Deployed' | 'UnDeployed'
  readonly version: number
  readonly createTime: number
  readonly spec: string
}

export interface ApiRecord {
  readonly id: string
  readonly projectId: string
  readonly createTime: number
  readonly modifyTime: number
  /** In the form of an answer of GetDataServiceApi, without its times, ids of persons, and status. */
  readonly draft: JsonObject
  readonly submitted: boolean
  readonly published?: JsonObject
}

export interface ApiTestRecord {
  readonly id: string
  readonly apiId: string
  readonly createTime: number
  readonly dueTime: number
  readonly params: string
}

export interface ApiGroupRecord {
  readonly id: string
  readonly projectId: string
  readonly createTime: number
  readonly name: string
  readonly gatewayGroupId: string
  readonly description: string
}

export interface ApiFolderRecord {
  readonly id: string
  readonly projectId: string
  readonly createTime: number
  readonly name: string
  readonly groupId: string
  readonly parentId: string
}

export interface ApiRightRecord {
  readonly id: string
  readonly apiId: string
  readonly projectId: string
  readonly authorizedProjectId: string
  readonly createTime: number
  /** Epoch seconds, as the service takes it. */
  readonly endTime: number
}

export interface DriveRecord {
  readonly id: string
  readonly name: string
  readonly description: string
  readonly owner: string
  readonly ownerType: string
  readonly status: string
  readonly totalSize: number
  readonly createTime: number
  readonly isDefault: boolean
}

export interface FileRecord {
  readonly id: string
  readonly driveId: string
  readonly parentId: string
  readonly name: string
  readonly type: 'file' | 'folder'
  readonly createTime: number
  readonly modifyTime: number
  readonly trashedTime?: number
  readonly description: string
  readonly hidden: boolean
  readonly starred: boolean
  readonly labels: readonly string[]
  readonly tags: JsonObject
  readonly localCreatedAt?: string
  readonly localModifiedAt?: string
  readonly contentType: string
  readonly revisionId: string
  /** Absent on folders. */
  readonly content?: FileContent
}

export interface FileContent {
  readonly blobs: readonly Blob[]
  readonly size: number
  /** Upper-case hex, of all bytes and of the first 1024. */
  readonly sha1: string
  readonly preSha1: string
  readonly crc64: string
}

/** An upload that has been opened and not completed. The file is not there yet, or still has its old content. */
export interface UploadRecord {
  readonly id: string
  readonly createTime: number
  readonly size?: number
  readonly parallel: boolean
  /** What the file will be, but for its content. */
  readonly file: FileRecord
  /** The content hash that the client announced. */
  readonly sha1?: string
}

export interface PartRecord {
  readonly id: string
  readonly uploadId: string
  readonly number: number
  readonly blob: Blob
  readonly etag: string
  /** SHA-1 state before and after the part, where the upload is parallel. */
  readonly sha1Before?: string
  readonly sha1After?: string
  readonly sha1End?: string
}

/** An object that was posted for `ResourceFile`. Its id is its key. */
export interface ObjectRecord {
  readonly id: string
  readonly blob: Blob
  readonly etag: string
  readonly createTime: number
}

export interface Records {
  readonly keys: Keys & { readonly id: string }
  readonly entity: EntityRecord
  readonly job: JobRecord
  readonly pipeline: PipelineRecord
  readonly snapshot: SnapshotRecord
  readonly api: ApiRecord
  readonly apiTest: ApiTestRecord
  readonly apiGroup: ApiGroupRecord
  readonly apiFolder: ApiFolderRecord
  readonly apiRight: ApiRightRecord
  readonly drive: DriveRecord
  readonly file: FileRecord
  readonly upload: UploadRecord
  readonly part: PartRecord
  readonly object: ObjectRecord
}
