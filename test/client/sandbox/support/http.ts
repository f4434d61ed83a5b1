import { request as send } from 'node:http'

export interface Reply {
  readonly status: number
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly text: string
  readonly bytes: Buffer
}

export interface Request {
  readonly method?: string
  readonly path: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Uint8Array
}

/** One request on a connection of its own; rejects when the connection ends before the answer does. */
export function http(endpoint: string, { method = 'GET', path, headers = {}, body }: Request): Promise<Reply> {
  const [host, port] = endpoint.split(':')
  return new Promise((resolve, reject) => {
    const own = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) }
    const request = send({ host, port, method, path, headers: { ...own, ...headers }, agent: false }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('error', reject)
      response.on('close', () => {
        if (!response.complete) return reject(new Error('The answer was cut off.'))
        const bytes = Buffer.concat(chunks)
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text: bytes.toString(), bytes })
      })
    })
    request.on('error', reject)
    request.end(body)
  })
}
