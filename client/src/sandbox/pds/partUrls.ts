import type { PartRequest } from '../../cloud/operations/shapes.ts'
import type { Context } from '../context.ts'
import type { JsonObject } from '../json.ts'
import { signedUrl } from '../oss/signedUrl.ts'
import { ServiceError } from '../serviceError.ts'
import type { UploadRecord } from '../store/records.ts'
import { contextText } from './sha1Context.ts'

const seconds = 15 * 60

/** A URL for each part, good for 15 minutes and for the content type that was asked for. */
export function partUrls(upload: UploadRecord, parts: readonly PartRequest[], context: Context): JsonObject[] {
  if (parts.length < 1 || parts.length > 10_000) {
    throw new ServiceError(400, 'InvalidParameterOutOfRange.part_info_list', 'The input parameter part_info_list needs 1 to 10000 parts.')
  }
  return parts.map(({ part_number, content_type, content_md5, parallel_sha1_ctx }) => {
    if (!Number.isInteger(part_number) || part_number < 1) {
      throw new ServiceError(400, 'InvalidParameter.part_number', 'The input parameter part_number counts from 1.')
    }
    const extra = {
      ...(content_md5 !== undefined && { md5: content_md5 }),
      ...(upload.parallel && { sha1: contextText(parallel_sha1_ctx) }),
    }
    const path = `/upload/${upload.id}/${part_number}`
    const url = signedUrl(
      { method: 'PUT', path, seconds, extra, ...(content_type !== undefined && { contentType: content_type }) },
      context,
    )
    return { part_number, upload_url: url, internal_upload_url: url, content_type: content_type ?? '' }
  })
}
