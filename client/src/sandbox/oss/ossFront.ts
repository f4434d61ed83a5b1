import type { Context } from '../context.ts'
import type { Target } from '../faults.ts'
import { type Answer, textAnswer } from '../http/answer.ts'
import type { Front } from '../http/front.ts'
import type { HttpRequest } from '../http/httpRequest.ts'
import type { ContentHashes } from '../pds/contentHashes.ts'
import { download } from '../pds/download.ts'
import { uploadPart } from '../pds/uploadPart.ts'
import { ServiceError } from '../serviceError.ts'
import { postObject } from './postObject.ts'
import { expired } from './signedUrl.ts'

/** Object storage: the form post of a resource's file, the parts of Drive uploads, and downloads. */
export function createOssFront(context: Context, hashes: ContentHashes): Front {
  return {
    throttled: new ServiceError(503, 'SlowDown', 'Please reduce your request rate.'),
    expired,
    target,
    answer(request, { action }) {
      if (action === 'PostObject') return postObject(request, context)
      if (action === 'UploadPart') return uploadPart(request, context, hashes)
      if (action === 'Download') return download(request, context)
      return getObject(request, context)
    },
    refuse({ status, code, message }, requestId) {
      const inner = Object.entries({ Code: code, Message: message, RequestId: requestId, HostId: context.address })
      const xml = inner.map(([name, text]) => `  <${name}>${escaped(text)}</${name}>`).join('\n')
      return textAnswer(status, 'application/xml', `<?xml version="1.0" encoding="UTF-8"?>\n<Error>\n${xml}\n</Error>\n`, {
        'x-oss-request-id': requestId,
      })
    },
  }
}

function target({ method, path, headers }: HttpRequest): Target | undefined {
  const part = /^\/upload\/[^/]+\/(\d+)$/.exec(path)?.[1]
  if (method === 'PUT' && part !== undefined) return { action: 'UploadPart', part: Number(part) }
  if (method === 'POST' && path === '/' && headers['content-type']?.startsWith('multipart/form-data')) return { action: 'PostObject' }
  if (method !== 'GET' && method !== 'HEAD') return undefined
  if (path.startsWith('/download/')) return { action: 'Download' }
  return path.startsWith('/uploads/') ? { action: 'GetObject' } : undefined
}

/** Whoever knows the key may read the object: it is 160 random bits. */
async function getObject({ path }: HttpRequest, { store, blobs }: Context): Promise<Answer> {
  const object = store.tables.object.get(decodeURIComponent(path.slice(1)))
  if (object === undefined) throw new ServiceError(404, 'NoSuchKey', 'The specified key does not exist.')
  const headers = { 'content-type': 'application/octet-stream', etag: `"${object.etag}"` }
  return { kind: 'bytes', status: 200, headers, size: object.blob.size, bytes: blobs.read([object.blob]) }
}

function escaped(text: string): string {
  return text.replace(/[<>&]/g, (character) => `&#${character.charCodeAt(0)};`)
}
