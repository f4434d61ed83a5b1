import { say, type Words } from '../../../../server/src/language/sentence.ts'
import { CloudError } from '../call/cloudError.ts'
import { errorKind, hintFor } from '../call/errorKinds.ts'
import { scrub } from '../call/scrub.ts'
import { withFullStop } from '../call/withFullStop.ts'
import type { HttpAnswer } from './httpSend.ts'

/** What the storage service said: an XML `<Error>` with code, message and request id. `what` begins the sentence: "Sending a.jar". */
export function storageRefusal(what: Words, { status, headers, text }: HttpAnswer): CloudError {
  const code = tag(text, 'Code') ?? `HTTP ${status}`
  const message = tag(text, 'Message') ?? ''
  const requestId = tag(text, 'RequestId') ?? headers['x-oss-request-id']?.toString()
  const { kind, hint } = errorKind(code, status, message)
  return new CloudError({
    kind,
    code,
    message: say`${what} was refused by the storage service: ${withFullStop(scrub(message) || code)}`,
    ...(hint && { hint }),
    status,
    ...(requestId && { requestId }),
    mayHaveHappened: status >= 500,
  })
}

/** The bytes did not get through, or nobody knows whether they did. */
export function transferFailure(what: Words, error: unknown): CloudError {
  if (error instanceof CloudError) return error
  const { code = 'Failed', name, message } = error as NodeJS.ErrnoException
  const kind = name === 'AbortError' ? 'cancelled' : code === 'ETIMEDOUT' ? 'timeout' : 'unreachable'
  const words = {
    cancelled: say`${what} was cancelled.`,
    timeout: say`${what} came to a standstill.`,
    unreachable: say`${what} did not get through: ${withFullStop(scrub(message))}`,
  }
  const hint = hintFor(kind)
  return new CloudError({
    kind,
    code: kind === 'cancelled' ? 'Cancelled' : code,
    message: words[kind],
    ...(hint && { hint }),
    mayHaveHappened: false,
  })
}

/** The text of an XML element, with its entities resolved. */
export function tag(xml: string, name: string): string | undefined {
  const text = new RegExp(`<${name}>([^<]*)</${name}>`).exec(xml)?.[1]
  return text?.replace(/&(lt|gt|quot|apos|amp);/g, (_, entity: keyof typeof entities) => entities[entity])
}

const entities = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' }
