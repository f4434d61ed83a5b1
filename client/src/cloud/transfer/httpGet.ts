import { get as httpGetRequest, type IncomingMessage } from 'node:http'
import { get as httpsGetRequest } from 'node:https'

export interface HttpGet {
  readonly signal?: AbortSignal | undefined
  /** Milliseconds without a byte after which the request ends, before the answer and in its middle. */
  readonly idle?: number
}

/**
 * Asks for bytes; resolves with the answer at its beginning, to be read as it comes. Through Node's own modules, since VS Code puts proxies and
 * certificates into those. Rejects, and reading throws, with Node's errors.
 */
export function httpGet(url: string, { signal, idle = 60_000 }: HttpGet = {}): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const get = url.startsWith('https:') ? httpsGetRequest : httpGetRequest
    const request = get(url, signal ? { signal } : {}, (answer) => {
      answer.setTimeout(idle, () => answer.destroy(standstill()))
      resolve(answer)
    })
    request.setTimeout(idle, () => request.destroy(standstill()))
    request.on('error', reject)
  })
}

function standstill(): Error {
  return Object.assign(new Error('No byte came in time.'), { code: 'ETIMEDOUT' })
}
