import { CloudError, type CloudErrorKind } from '../../../../client/src/cloud/call/cloudError.ts'
import { uploadFile } from '../../../../client/src/cloud/drive/uploadFile.ts'
import type { Conflict, UploadOptions } from '../../../../client/src/cloud/drive/uploadTypes.ts'
import type { Call } from '../../../../client/src/cloud/operations/operation.ts'
import { type ByteSource, bytesSource } from '../../../../client/src/cloud/transfer/byteSource.ts'

export const kilobyte = 1024
export const part = 100 * kilobyte
export const content = (length: number, seed = 1) => Buffer.from(Array.from({ length }, (_, index) => (index * seed + (index >> 7)) & 255))

export const waits = () => {
  let time = 0
  return {
    now: () => time,
    sleep: async (milliseconds: number) => {
      time += milliseconds
    },
  }
}

export function upload(
  call: Call,
  source: Buffer | ByteSource,
  options: UploadOptions & { conflict?: Conflict; name?: string; clock?: ReturnType<typeof waits> } = {},
) {
  const { conflict = 'ignore', name = 'a.bin', clock = waits(), ...rest } = options
  const target = { drive_id: '1', parent_file_id: 'root', name, conflict }
  return uploadFile(call, Buffer.isBuffer(source) ? bytesSource(source) : source, target, clock, { partSize: part, ...rest })
}

export const error = (kind: CloudErrorKind, mayHaveHappened: boolean) =>
  new CloudError({ kind, code: kind, message: `${kind}.`, mayHaveHappened })
