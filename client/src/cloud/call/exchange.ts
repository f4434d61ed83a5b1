import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import type { ClientRequest, IncomingMessage } from 'node:http'

/** What can be known of a request that a library makes for us. */
export interface Exchange {
  /** To be called right before the request is made. Throws when the call has been ended in the meantime. */
  leaving(): void
  /** The whole request has left, or might have. */
  sent(): boolean
  status(): number | undefined
  header(name: string): string | undefined
  /** Closes the connection if there is one, and lets none be opened. */
  abort(): void
  /** To be called in the end, always. */
  stopWatching(): void
}

const nonceHeader = 'x-acs-signature-nonce'

/**
 * Watches for the request that carries this nonce. The client library can neither cancel a call nor tell the status of an answer that is
 * no JSON; Node announces every request on a diagnostics channel, which is where we get hold of it.
 */
export function watchExchange(nonce: string): Exchange {
  let request: ClientRequest | undefined
  let response: IncomingMessage | undefined
  let aborted = false
  let left = false
  let announced = false
  let started = false

  const isOurs = (candidate: ClientRequest) => candidate.getHeader(nonceHeader) === nonce
  const take = (candidate: ClientRequest) => {
    if (request) return
    request = candidate
    request.once('response', (answer) => {
      response = answer
    })
  }
  const onCreated = (message: unknown) => {
    const candidate = (message as { request: ClientRequest }).request
    if (!isOurs(candidate)) return
    announced = true
    take(candidate)
  }
  const onStart = (message: unknown) => {
    const candidate = (message as { request: ClientRequest }).request
    if (!isOurs(candidate)) return
    started = true
    take(candidate)
  }
  // "created" is missing before Node 22.12; "start" comes when the last byte has been handed to a connected socket.
  subscribe('http.client.request.created', onCreated)
  subscribe('http.client.request.start', onStart)

  return {
    leaving() {
      if (aborted) throw new Error('The call has been ended.')
      left = true
    },
    sent: () => started || (left && !announced),
    status: () => response?.statusCode,
    header: (name) => response?.headers[name]?.toString(),
    abort() {
      aborted = true
      request?.destroy()
    },
    stopWatching() {
      unsubscribe('http.client.request.created', onCreated)
      unsubscribe('http.client.request.start', onStart)
    },
  }
}
