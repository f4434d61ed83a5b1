import { driveUpload } from '../../cloud/operations/driveUpload.ts'
import { completeFile } from '../pds/completeFile.ts'
import type { ContentHashes } from '../pds/contentHashes.ts'
import { createFile } from '../pds/createFile.ts'
import { partUrls } from '../pds/partUrls.ts'
import { stateOf } from '../pds/sha1Context.ts'
import { findUpload, partsOf } from '../pds/uploads.ts'
import { on, type Route } from '../rpc/route.ts'

export function pdsUploadRoutes(hashes: ContentHashes): readonly Route[] {
  return [
    on(driveUpload.create, createFile),
    on(driveUpload.urls, (input, context) => {
      const upload = findUpload(context, input)
      return {
        domain_id: context.world.domainId,
        drive_id: input.drive_id,
        file_id: input.file_id,
        upload_id: upload.id,
        create_at: new Date(upload.createTime).toISOString(),
        part_info_list: partUrls(upload, input.part_info_list, context),
      }
    }),
    on(driveUpload.parts, (input, context) => {
      const upload = findUpload(context, input)
      const { limit = 100, part_number_marker = 0 } = input
      const rest = partsOf(context, upload.id).filter(({ number }) => number > part_number_marker)
      const rows = rest.slice(0, limit).map(({ number, etag, blob, sha1Before }) => ({
        part_number: number,
        part_size: blob.size,
        etag,
        ...(sha1Before !== undefined && { parallel_sha1_ctx: { h: stateOf(sha1Before).h, part_offset: stateOf(sha1Before).offset } }),
      }))
      return {
        file_id: input.file_id,
        upload_id: upload.id,
        parallel_upload: upload.parallel,
        uploaded_parts: rows,
        next_part_number_marker: rest.length > rows.length ? String(rows.at(-1)?.part_number ?? '') : '',
      }
    }),
    on(driveUpload.complete, (input, context) => completeFile(input, context, hashes)),
  ]
}
