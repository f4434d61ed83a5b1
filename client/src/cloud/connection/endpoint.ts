import { say, type Words } from '../../../../server/src/language/sentence.ts'
import type { Endpoint } from './connection.ts'

/**
 * An endpoint as a person writes it: `host`, `host:port` or an address without a path. HTTPS unless it is an `http` address of this machine,
 * since requests in clear text can be read and repeated. `example`: what a host looks like there.
 */
export function endpoint(text: string, example = 'dataworks.cn-shanghai.aliyuncs.com'): Endpoint | { readonly problem: Words } {
  const written = text.trim()
  const url = parsed(/^[a-z]+:\/\//i.test(written) ? written : `${isLoopback(written) ? 'http' : 'https'}://${written}`)
  if (!url || url.hostname === '') return { problem: say`"${written}" is not an endpoint. Write a host, such as ${example}.` }
  if (url.pathname !== '/' || url.search || url.hash || url.username)
    return { problem: say`"${url.host}" must stand alone: an endpoint is a host, without path or user.` }
  if (url.protocol === 'http:' && !isLoopback(url.host))
    return { problem: say`"${url.host}" must be reached by https; http is only for this machine.` }
  if (url.protocol !== 'https:' && url.protocol !== 'http:')
    return { problem: say`"${url.protocol.slice(0, -1)}" is not a way to an endpoint; https is.` }
  return { protocol: url.protocol === 'http:' ? 'http' : 'https', host: url.host }
}

/** The host of a Drive domain, from its id (`bj12`) or as an endpoint. */
export function driveEndpoint(domain: string): Endpoint | { readonly problem: Words } {
  const id = domain.trim()
  return /^[a-z0-9]+$/i.test(id) && id !== 'localhost'
    ? { protocol: 'https', host: `${id}.api.aliyunpds.com` }
    : endpoint(id, 'bj12.api.aliyunpds.com')
}

/** Whether a host (with or without port) is this machine. */
export function isLoopback(host: string): boolean {
  return /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])(:\d+)?$/.test(host)
}

function parsed(text: string): URL | undefined {
  try {
    return new URL(text)
  } catch {
    return undefined
  }
}
