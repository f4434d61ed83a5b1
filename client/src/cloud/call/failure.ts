import { say, type Words } from '../../../../server/src/language/sentence.ts'
import type { AnyOperation } from '../operations/operation.ts'
import { CloudError, type CloudErrorFacts, type CloudErrorKind } from './cloudError.ts'
import { errorKind, hintFor } from './errorKinds.ts'
import type { Exchange } from './exchange.ts'
import { scrub } from './scrub.ts'
import { withFullStop } from './withFullStop.ts'
import type { Stop } from './within.ts'

/** The call that failed, and what is known of its request. */
export interface Context {
  readonly operation: AnyOperation
  readonly exchange: Exchange
}

/** The call was ended by us. */
export function stopped({ operation, exchange }: Context, stop: Stop): CloudError {
  const mayHaveHappened = operation.effect === 'write' && exchange.sent()
  return cloudError({
    kind: stop.why,
    code: stop.why === 'timeout' ? 'Timeout' : 'Cancelled',
    message:
      stop.why === 'timeout'
        ? say`${operation.action} had no answer within ${stop.after / 1000} s.`
        : say`${operation.action} was cancelled.`,
    action: operation.action,
    mayHaveHappened,
  })
}

/** What the service said in an error body: a refusal below 500, anything above it. */
export function refused(
  { operation, exchange }: Context,
  said: { code: string; message: Words; status?: number; requestId?: string },
): CloudError {
  const { kind, hint } = errorKind(said.code, said.status, typeof said.message === 'string' ? said.message : '')
  const text = kind === 'signature' && typeof said.message === 'string' ? withoutRequest(said.message) : said.message
  const why = typeof text === 'string' ? withFullStop(text || said.code) : text
  const requestId = said.requestId ?? requestIdIn(exchange)
  return cloudError({
    kind,
    code: said.code,
    message:
      kind === 'service' ? say`The service failed in ${operation.action}: ${why}` : say`The service refused ${operation.action}: ${why}`,
    ...(hint && { hint }),
    ...(said.status !== undefined && { status: said.status }),
    ...(requestId && { requestId }),
    action: operation.action,
    mayHaveHappened: operation.effect === 'write' && (said.status ?? 0) >= 500,
  })
}

/** To a signature that does not fit, the service answers with all of the request as it was signed: nothing that a person could read. */
function withoutRequest(message: string): string {
  return message.replace(/\s*\b(?:the\s+)?(?:server\s+|client\s+)?(?:canonical\s?request|string\s?to\s?sign)\b.*$/is, '')
}

/** An answer that is no JSON: empty, cut, or written by a proxy or gateway. A write may have been carried out unless the status says no. */
export function unreadable({ operation, exchange }: Context, status: number | undefined, text: string | undefined): CloudError {
  const code = exchange.header('x-ca-error-code')
  const message = exchange.header('x-ca-error-message')
  if (status !== undefined && status >= 400 && (code || message))
    return refused({ operation, exchange }, { code: code ?? '', message: message ?? '', status })
  const requestId = requestIdIn(exchange)
  const kind = unreadableKind(status)
  const what =
    text === undefined
      ? say`an answer that is no JSON`
      : text.trim() === ''
        ? say`an empty answer`
        : /^\s*</.test(text)
          ? say`a web page`
          : say`a cut answer`
  const hint = hintFor(kind)
  return cloudError({
    kind,
    code: 'UnreadableAnswer',
    message:
      status === undefined
        ? say`${operation.action} got ${what} instead of one from the service.`
        : say`${operation.action} got ${what} (HTTP ${status}) instead of one from the service.`,
    ...(hint && { hint }),
    ...(status !== undefined && { status }),
    ...(requestId && { requestId }),
    action: operation.action,
    mayHaveHappened: operation.effect === 'write' && !(status !== undefined && status >= 300 && status < 500),
  })
}

/** Nobody answered. */
export function unreachable(
  { operation, exchange }: Context,
  thrown: { code: string; message: string },
  secrets: readonly string[],
): CloudError {
  const reason = reasons.find(([pattern]) => pattern.test(thrown.code))
  return cloudError({
    kind: 'unreachable',
    code: thrown.code,
    message: say`${operation.action} did not get through: ${reason?.[1] ?? withFullStop(scrub(thrown.message, secrets))}`,
    action: operation.action,
    mayHaveHappened: operation.effect === 'write' && !reason?.[2] && exchange.sent(),
  })
}

export function wrongSettings({ operation }: Context, code: string, message: Words): CloudError {
  return cloudError({ kind: 'settings', code, message, action: operation.action, mayHaveHappened: false })
}

/** Pattern of Node's error code, our words, and whether it means that the request never left. */
const reasons: readonly (readonly [RegExp, Words, boolean])[] = [
  [/^ECONNREFUSED$/, say`nothing listens at the endpoint.`, true],
  [/^(ENOTFOUND|EAI_AGAIN)$/, say`the host of the endpoint is not known.`, true],
  [/^(EHOSTUNREACH|ENETUNREACH|ENETDOWN)$/, say`there is no way to the endpoint.`, true],
  [/CERT|SELF_SIGNED|UNABLE_TO|TLS/, say`the certificate of the endpoint is not trusted.`, true],
  [/^(ECONNRESET|EPIPE|ECONNABORTED)$/, say`the connection was cut.`, false],
]

function unreadableKind(status: number | undefined): CloudErrorKind {
  if (status === 429) return 'throttled'
  return status !== undefined && status >= 500 ? 'service' : 'unreadable'
}

function cloudError(facts: CloudErrorFacts): CloudError {
  const hint = facts.mayHaveHappened
    ? say`It may have been carried out all the same: look before you try again.`
    : (facts.hint ?? hintFor(facts.kind))
  return new CloudError({ ...facts, ...(hint && { hint }) })
}

function requestIdIn(exchange: Exchange): string | undefined {
  return exchange.header('x-acs-request-id') ?? exchange.header('x-ca-request-id')
}
