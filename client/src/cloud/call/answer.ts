import { say } from '../../../../server/src/language/sentence.ts'
import type { CloudError } from './cloudError.ts'
import { exactJson } from './exactJson.ts'
import { type Context, refused, unreadable } from './failure.ts'
import { idsAsText } from './idsAsText.ts'
import type { WireAnswer } from './openApi.ts'

/** The answer's values with exact ids. Throws a CloudError for an unreadable answer and for a failure told in a good-looking one. */
export function readAnswer(context: Context, { status, text }: WireAnswer): unknown {
  if (status === 204) return {}
  const value = status >= 300 ? undefined : parsed(text)
  if (!isRecord(value)) throw unreadable(context, status, text)
  const failure = failureIn(context, value)
  if (failure) throw failure
  return idsAsText(value, context.operation.ids)
}

/** DataWorks of 2020 tells failures in answers of status 200. An error code beside `Success: true` means nothing. */
function failureIn(context: Context, value: Record<string, unknown>): CloudError | undefined {
  if (value.Success !== false && value.Success !== 'false') return undefined
  const status = Number(value.HttpStatusCode)
  const requestId = value.RequestId
  const said = value.ErrorMessage ?? value.ErrorCode
  return refused(context, {
    code: String(value.ErrorCode ?? 'Failed'),
    message: said === undefined ? say`it gave no reason.` : String(said),
    ...(status >= 300 && { status }),
    ...(typeof requestId === 'string' && { requestId }),
  })
}

function parsed(text: string): unknown {
  try {
    return exactJson(text)
  } catch {
    return undefined
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
