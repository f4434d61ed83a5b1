import { request as httpRequest, type IncomingMessage } from 'node:http'
import { request as httpsRequest } from 'node:https'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

export interface HttpSend {
  readonly method: 'PUT' | 'POST' | 'GET'
  readonly url: string
  readonly headers: Readonly<Record<string, string | number>>
  readonly body?: AsyncIterable<Uint8Array>
  /** Told the bytes handed over so far. */
  readonly onProgress?: (bytes: number) => void
  readonly signal?: AbortSignal | undefined
  /** Milliseconds without a byte in either direction after which the request ends. */
  readonly idle?: number
}

export interface HttpAnswer {
  readonly status: number
  readonly headers: IncomingMessage['headers']
  /** The start of it: enough for an error. */
  readonly text: string
}

/**
 * Sends a body as a stream, in constant memory. Through Node's own modules, since VS Code puts proxies and certificates into those.
 * An answer that comes before the body is through (a refusal) counts. Rejects with Node's errors; nothing is sent twice.
 */
export function httpSend({ method, url, headers, body, onProgress, signal, idle = 60_000 }: HttpSend): Promise<HttpAnswer> {
  return new Promise((resolve, reject) => {
    const open = url.startsWith('https:') ? httpsRequest : httpRequest
    const request = open(url, { method, headers: { ...headers }, ...(signal && { signal }) })
    let answered = false
    request.setTimeout(idle, () => request.destroy(Object.assign(new Error('No byte came or went in time.'), { code: 'ETIMEDOUT' })))
    request.on('response', (response) => {
      answered = true
      read(response)
        .then((text) => resolve({ status: response.statusCode ?? 0, headers: response.headers, text }), reject)
        // Nobody will read the rest of a body that was refused.
        .finally(() => request.writableFinished || request.destroy())
    })
    request.on('error', (error) => {
      if (!answered) reject(error)
    })
    if (!body) return void request.end()
    pipeline(Readable.from(counted(body, onProgress), { objectMode: false, highWaterMark: 64 * 1024 }), request).catch((error) => {
      request.destroy()
      if (!answered) reject(error)
    })
  })
}

async function* counted(body: AsyncIterable<Uint8Array>, onProgress: HttpSend['onProgress']): AsyncGenerator<Uint8Array> {
  let bytes = 0
  for await (const piece of body) {
    yield piece
    bytes += piece.length
    onProgress?.(bytes)
  }
}

async function read(response: IncomingMessage): Promise<string> {
  const pieces: Buffer[] = []
  let length = 0
  for await (const piece of response) {
    if (length < 64 * 1024) pieces.push(piece as Buffer)
    length += (piece as Buffer).length
  }
  return Buffer.concat(pieces).toString('utf8')
}
