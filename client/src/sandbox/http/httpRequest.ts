import type { IncomingMessage } from 'node:http'
import { ServiceError } from '../serviceError.ts'
import type { SignedRequest } from '../signature/signedRequest.ts'

export interface HttpRequest extends SignedRequest {
  /** The bytes of the body, while they arrive. */
  readonly body: AsyncIterable<Uint8Array>
}

export function httpRequest(message: IncomingMessage): HttpRequest {
  const [path = '/', ...query] = (message.url ?? '/').split('?')
  const headers = Object.fromEntries(
    Object.entries(message.headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : value]),
  )
  return { method: message.method ?? 'GET', path, query: [...new URLSearchParams(query.join('?'))], headers, body: message }
}

/** The value of a query parameter. */
export function queryValue(request: Pick<SignedRequest, 'query'>, name: string): string | undefined {
  return request.query.find(([key]) => key === name)?.[1]
}

/** A spec with 10,000 nodes has 30 MB. */
const limit = 256 << 20

export async function readBody(body: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of body) {
    size += chunk.length
    if (size > limit) throw new ServiceError(413, 'RequestEntityTooLarge', `The body is longer than ${limit} bytes.`)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
