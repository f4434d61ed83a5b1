import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type Faults, readFaults, type Target, type Trouble } from './faults.ts'
import { type Answer, send, textAnswer } from './http/answer.ts'
import type { Front } from './http/front.ts'
import { type HttpRequest, httpRequest } from './http/httpRequest.ts'
import { sendTroubled, strikesBefore } from './http/troubled.ts'
import { ServiceError } from './serviceError.ts'

export interface ServerParts {
  readonly fronts: readonly Front[]
  readonly faults: Faults
  readonly sleep: (milliseconds: number) => Promise<void>
  readonly newRequestId: () => string
  /** Lets happen what is due by now. */
  readonly advance: () => void
  /** Resolves when everything that an answer may tell of is on the disk. */
  readonly durable: () => Promise<void>
  readonly log: (entry: LogEntry) => void
}

export interface LogEntry extends Target {
  readonly requestId: string
  /** Absent when the connection ended without an answer. */
  readonly status?: number
}

const loopback = '127.0.0.1'

/** Listens on 127.0.0.1 and nowhere else. Call `serveOn` before anything else happens. */
export async function listen(port: number): Promise<{ server: Server; address: string }> {
  const server = createServer()
  // An upload of many GB takes longer than the five minutes that Node allows.
  server.requestTimeout = 0
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, loopback, resolve))
  return { server, address: `${loopback}:${(server.address() as AddressInfo).port}` }
}

/**
 * Answers only to requests whose Host is the server's own: a page that a browser shows cannot get in by another name.
 * Returns what ends it: when that resolves, all connections are closed and nobody is at work any more.
 */
export function serveOn(server: Server, address: string, parts: ServerParts): () => Promise<void> {
  const names = [address, address.replace(loopback, 'localhost')]
  const working = new Set<Promise<void>>()
  let wake: () => void = () => undefined
  const stopping = new Promise<void>((resolve) => {
    wake = resolve
  })
  const wakeable = { ...parts, sleep: (milliseconds: number) => Promise.race([parts.sleep(milliseconds), stopping]) }
  server.on('request', (message, response) => {
    const work = serve(message, response, wakeable, names)
      .catch(() => void response.destroy())
      .finally(() => working.delete(work))
    working.add(work)
  })
  return async () => {
    wake()
    server.close()
    server.closeAllConnections()
    await Promise.all(working)
  }
}

async function serve(message: IncomingMessage, response: ServerResponse, parts: ServerParts, names: readonly string[]): Promise<void> {
  const requestId = parts.newRequestId()
  // Whoever reads the body learns that the connection ended early. When nobody does any more, it is no reason to end the process.
  message.on('error', () => undefined)
  response.on('error', () => undefined)
  const host = message.headers.host ?? ''
  if (!names.includes(host)) {
    return send(response, textAnswer(403, 'text/plain', `This server answers to ${names.join(' and ')}, not to ${JSON.stringify(host)}.\n`))
  }
  const request = httpRequest(message)
  for (const front of parts.fronts) {
    const target = front.target(request)
    if (target === undefined) continue
    if (front.internal) return send(response, await answerOf(request, parts, front, target, requestId))
    response.once('close', () =>
      parts.log({ action: target.action, requestId, ...(response.headersSent && { status: response.statusCode }) }),
    )
    return serveTarget(request, response, parts, front, target, requestId)
  }
  return send(response, textAnswer(404, 'text/plain', `Nothing is at ${request.method} ${request.path}.\n`))
}

async function serveTarget(
  request: HttpRequest,
  response: ServerResponse,
  parts: ServerParts,
  front: Front,
  target: Target,
  requestId: string,
): Promise<void> {
  const trouble = troubleOf(request, parts.faults, target)
  if (trouble instanceof ServiceError) return send(response, front.refuse(trouble, requestId))
  if (trouble?.kind === 'latency') await parts.sleep(trouble.milliseconds)
  if (trouble !== undefined && strikesBefore(trouble)) return sendTroubled(response, trouble, front, requestId)
  const answer = await answerOf(request, parts, front, target, requestId)
  if (trouble !== undefined) return sendTroubled(response, trouble, front, requestId, answer)
  return send(response, answer)
}

async function answerOf(request: HttpRequest, parts: ServerParts, front: Front, target: Target, requestId: string): Promise<Answer> {
  try {
    parts.advance()
    const answer = await front.answer(request, target, requestId)
    await parts.durable()
    return answer
  } catch (error) {
    if (error instanceof ServiceError) return front.refuse(error, requestId)
    const message = error instanceof Error ? error.message : String(error)
    return front.refuse(new ServiceError(500, 'InternalError.System', `The sandbox failed: ${message}`), requestId)
  }
}

/** Trouble that the request asks for itself goes before trouble that was planned. */
function troubleOf(request: HttpRequest, faults: Faults, target: Target): Trouble | ServiceError | undefined {
  const asked = request.headers['x-sandbox-fault']
  if (asked === undefined) return faults.take(target)
  try {
    return readFaults(asked)[0]
  } catch (error) {
    return new ServiceError(
      400,
      'InvalidParameter',
      `The header x-sandbox-fault is not valid: ${error instanceof Error ? error.message : ''}`,
    )
  }
}
