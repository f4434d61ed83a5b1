import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface Received {
  readonly method: string
  readonly path: string
  readonly query: URLSearchParams
  readonly headers: IncomingMessage['headers']
  readonly body: string
}

export type Reply = (response: ServerResponse, request: Received) => void

export interface FakeServer extends AsyncDisposable {
  /** `127.0.0.1:port` */
  readonly host: string
  readonly received: readonly Received[]
  /** How many connections are open. */
  connections(): Promise<number>
}

/** A server whose n-th request gets the n-th reply; the last one repeats. */
export async function fakeServer(...replies: Reply[]): Promise<FakeServer> {
  const received: Received[] = []
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const url = new URL(request.url ?? '/', 'http://fake')
    const one = {
      method: request.method ?? '',
      path: url.pathname,
      query: url.searchParams,
      headers: request.headers,
      body: Buffer.concat(chunks).toString(),
    }
    received.push(one)
    replies[Math.min(received.length, replies.length) - 1]?.(response, one)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return {
    host: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    received,
    connections: () => new Promise((done, fail) => server.getConnections((error, count) => (error ? fail(error) : done(count)))),
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      await new Promise((done) => server.close(done))
    },
  }
}

/** Answers with JSON; a text is sent as it is, for ids that JavaScript would round. */
export function json(value: unknown, status = 200, headers: Record<string, string> = {}): Reply {
  return (response) => {
    response.writeHead(status, { 'content-type': 'application/json;charset=utf-8', ...headers })
    response.end(typeof value === 'string' ? value : JSON.stringify(value))
  }
}

export function page(status: number, html = '<html><body>Bad Gateway</body></html>', headers: Record<string, string> = {}): Reply {
  return (response) => {
    response.writeHead(status, { 'content-type': 'text/html', ...headers })
    response.end(html)
  }
}

/** Never answers. */
export const silence: Reply = () => {}

/** Promises more than it sends, and hangs up. */
export const cut: Reply = (response) => {
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' })
  response.write('{"Id": "46349788', () => response.destroy())
}

/** Hangs up without a word. */
export const reset: Reply = (response) => {
  response.destroy()
}
