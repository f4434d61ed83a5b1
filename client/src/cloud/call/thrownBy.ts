import { say, type Words } from '../../../../server/src/language/sentence.ts'
import type { CloudError } from './cloudError.ts'
import { type Context, refused, stopped, unreachable, unreadable, wrongSettings } from './failure.ts'
import { scrub } from './scrub.ts'

/** What the client library throws, in our words. `timeout` is the limit that the library was given, in milliseconds. */
export function thrownBy(context: Context, thrown: unknown, secrets: readonly string[], timeout: number): CloudError {
  const error = thrown instanceof Error ? (thrown as LibraryError) : new Error(String(thrown))
  const { code, statusCode, data } = error as LibraryError
  if (statusCode !== undefined) return refused(context, told(code ?? '', statusCode, data ?? {}, secrets))
  if (error.name.includes('Timeout')) return stopped(context, { why: 'timeout', after: timeout })
  if (code === 'InvalidCredentials') return refused(context, { code, message: say`the connection has no complete AccessKey.` })
  if (code && /^ERR_(INVALID|UNESCAPED|HTTP)/.test(code)) return wrongSettings(context, code, scrub(error.message, secrets))
  const status = context.exchange.status()
  if (status !== undefined && (code === 'ECONNRESET' || error.message === 'aborted')) return unreadable(context, status, 'cut')
  if (code && /^[A-Z_]+$/.test(code)) return unreachable(context, { code, message: error.message }, secrets)
  if (error instanceof SyntaxError || /value is not a/.test(error.message)) return unreadable(context, status, undefined)
  return unreachable(context, { code: code ?? error.name, message: error.message }, secrets)
}

/** An error body, which the library has parsed: `Code` or `code`, and the whole of it under `data`. */
interface LibraryError extends Error {
  readonly code?: string
  readonly statusCode?: number
  readonly data?: Readonly<Record<string, unknown>>
}

function told(code: string, status: number, data: Readonly<Record<string, unknown>>, secrets: readonly string[]) {
  const requestId = data.RequestId ?? data.requestId
  const detail = permissionDetail(data.AccessDeniedDetail)
  const message = scrub(String(data.Message ?? data.message ?? ''), secrets)
  return {
    code: code === 'undefined' ? `HTTP ${status}` : code,
    message: detail ? say`${message} ${detail}` : message,
    status,
    ...(typeof requestId === 'string' && { requestId }),
  }
}

/** Which permission is missing, when the gateway says so. */
function permissionDetail(detail: unknown): Words | undefined {
  const action = typeof detail === 'object' && detail !== null ? (detail as Record<string, unknown>).AuthAction : undefined
  return typeof action === 'string' ? say`Missing permission: ${action}.` : undefined
}
