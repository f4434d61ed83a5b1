import type { CallRecord } from '../cloud/call/logged.ts'

/** What the log says about a call: "ListNodes: ok, 87 ms, request 0A1B". No parameters, no content. */
export function logLine({ action, outcome, milliseconds, code, status, requestId }: CallRecord): string {
  const why = code === undefined ? '' : ` (${code}${status === undefined ? '' : `, HTTP ${status}`})`
  return `${action}: ${outcome}${why}, ${milliseconds} ms${requestId === undefined ? '' : `, request ${requestId}`}`
}
