import type { Context } from '../context.ts'
import type { Answer } from '../http/answer.ts'
import { type HttpRequest, queryValue } from '../http/httpRequest.ts'
import { checkSignedUrl, signedUrl } from '../oss/signedUrl.ts'
import { ServiceError } from '../serviceError.ts'

interface Wanted {
  readonly fileId: string
  readonly seconds: number
  readonly name?: string | undefined
  readonly contentType?: string | undefined
}

export function downloadUrl({ fileId, seconds, name, contentType }: Wanted, context: Context): string {
  const extra = {
    ...(name !== undefined && { 'response-content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}` }),
    ...(contentType !== undefined && { 'response-content-type': contentType }),
  }
  return signedUrl({ method: 'GET', path: `/download/${fileId}`, extra, seconds }, context)
}

export async function download(request: HttpRequest, context: Context): Promise<Answer> {
  checkSignedUrl(request, context)
  const file = context.store.tables.file.get(request.path.split('/')[2] ?? '')
  if (file?.content === undefined) throw new ServiceError(404, 'NoSuchKey', 'The specified key does not exist.')
  const disposition = queryValue(request, 'response-content-disposition')
  const headers = {
    'content-type': queryValue(request, 'response-content-type') ?? file.contentType,
    ...(disposition !== undefined && { 'content-disposition': disposition }),
    'x-oss-hash-crc64ecma': file.content.crc64,
  }
  return { kind: 'bytes', status: 200, headers, size: file.content.size, bytes: context.blobs.read(file.content.blobs) }
}
