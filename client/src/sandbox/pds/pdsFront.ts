import type { Context } from '../context.ts'
import { parseExact } from '../exactJson.ts'
import { jsonAnswer, textAnswer } from '../http/answer.ts'
import type { Front } from '../http/front.ts'
import { readBody } from '../http/httpRequest.ts'
import { isObject, type JsonObject } from '../json.ts'
import type { Route } from '../rpc/route.ts'
import { ServiceError } from '../serviceError.ts'
import { checkPds } from '../signature/checkPds.ts'
import type { Freshness } from '../signature/freshness.ts'
import { checkBody } from './checkBody.ts'

interface PdsTarget {
  readonly action: string
  readonly route?: Route
}

/** Drive: own paths under `/v2/`, JSON both ways, `acs` signature or access token. */
export function createPdsFront(routes: readonly Route[], context: Context, freshness: Freshness): Front<PdsTarget> {
  const byPath = new Map(routes.map((route) => [route.operation.pathname, route]))
  return {
    throttled: new ServiceError(429, 'TooManyRequests', 'The request was throttled.'),
    expired: new ServiceError(401, 'AccessTokenExpired', 'AccessToken is expired.'),
    target({ path }) {
      if (!path.startsWith('/v2/')) return undefined
      const route = byPath.get(path)
      return route === undefined ? { action: path } : { action: route.operation.action, route }
    },
    async answer(request, { route }, requestId) {
      const body = await readBody(request.body)
      // What the gateway in front of the service refuses has no body.
      if (route === undefined || request.method !== 'POST') {
        return textAnswer(404, '', '', { 'x-ca-error-code': 'I404', 'x-ca-error-message': 'Invalid Url', 'x-ca-request-id': requestId })
      }
      const caller = checkPds(request, body, context.keys, freshness, context.world.user.id)
      const input = parsed(body.toString('utf8'))
      checkBody(route.operation, input)
      return jsonAnswer(200, await route.handle(input as never, context, caller), { 'x-ca-request-id': requestId })
    },
    refuse({ status, code, message }, requestId) {
      return jsonAnswer(status, { code, message }, { 'x-ca-request-id': requestId })
    },
  }
}

function parsed(text: string): JsonObject {
  try {
    const body = text === '' ? {} : parseExact(text)
    if (isObject(body)) return body
  } catch {}
  throw new ServiceError(400, 'InvalidRequestJSONFormat', 'The request body is no JSON object.')
}
