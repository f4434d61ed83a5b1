import type { ServerResponse } from 'node:http'
import { pipeline } from 'node:stream/promises'
import { stringifyExact } from '../exactJson.ts'

type Headers = Readonly<Record<string, string>>

export type Answer =
  | { readonly kind: 'text'; readonly status: number; readonly headers: Headers; readonly text: string }
  | {
      readonly kind: 'bytes'
      readonly status: number
      readonly headers: Headers
      readonly size: number
      readonly bytes: AsyncIterable<Uint8Array>
    }

export function jsonAnswer(status: number, body: unknown, headers: Headers = {}): Answer {
  return { kind: 'text', status, headers: { 'content-type': 'application/json;charset=utf-8', ...headers }, text: stringifyExact(body) }
}

export function textAnswer(status: number, contentType: string, text: string, headers: Headers = {}): Answer {
  return { kind: 'text', status, headers: { ...(contentType !== '' && { 'content-type': contentType }), ...headers }, text }
}

export async function send(response: ServerResponse, answer: Answer): Promise<void> {
  const { status, headers } = answer
  if (answer.kind === 'text') {
    const bytes = Buffer.from(answer.text)
    response.writeHead(status, { ...headers, 'content-length': bytes.length }).end(bytes)
    return
  }
  response.writeHead(status, { ...headers, 'content-length': answer.size })
  await pipeline(answer.bytes, response)
}

/** Sends half of what it promises, then ends the connection. An answer without a body promises one. */
export function sendHalf(response: ServerResponse, answer: Answer): void {
  const bytes = Buffer.from(answer.kind === 'text' ? answer.text : '')
  response.writeHead(answer.status, { ...answer.headers, 'content-length': Math.max(64, bytes.length) })
  response.write(bytes.length === 0 ? ' ' : bytes.subarray(0, bytes.length >> 1), () => response.destroy())
}
