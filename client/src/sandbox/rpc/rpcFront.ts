import type { Context } from '../context.ts'
import { jsonAnswer } from '../http/answer.ts'
import type { Front } from '../http/front.ts'
import { readBody } from '../http/httpRequest.ts'
import { ServiceError } from '../serviceError.ts'
import { checkV3 } from '../signature/checkV3.ts'
import type { Freshness } from '../signature/freshness.ts'
import { readParameters } from './parameters.ts'
import type { Route } from './route.ts'

interface RpcTarget {
  readonly action: string
  readonly version: string
}

/** DataWorks in both versions, and OpenPlatform: path `/`, action and version in headers, V3 signature. */
export function createRpcFront(routes: readonly Route[], context: Context, freshness: Freshness): Front<RpcTarget> {
  const byName = new Map(routes.map((route) => [`${route.operation.version} ${route.operation.action}`, route]))
  return {
    throttled: new ServiceError(429, 'Throttling.User', 'Request was denied due to user flow control.', 'Wait a moment and try again.'),
    expired: new ServiceError(400, 'InvalidSecurityToken.Expired', 'Specified SecurityToken is expired.'),
    target({ path, headers }) {
      const action = headers['x-acs-action']
      return path === '/' && action !== undefined ? { action, version: headers['x-acs-version'] ?? '' } : undefined
    },
    async answer(request, { action, version }, requestId) {
      const body = await readBody(request.body)
      const caller = checkV3(request, body, context.keys, freshness)
      const route = byName.get(`${version} ${action}`)
      if (route === undefined) {
        throw new ServiceError(
          404,
          'InvalidAction.NotFound',
          `Specified api is not found, please check your url and method: ${action} of version ${version}.`,
        )
      }
      const { method } = route.operation
      if (request.method !== method) {
        throw new ServiceError(405, 'UnsupportedHTTPMethod', `${action} is called with ${method}, not with ${request.method}.`)
      }
      const form = isForm(request.headers['content-type']) ? [...new URLSearchParams(body.toString('utf8'))] : []
      const input = readParameters(route.operation, { query: request.query, form })
      const answer = await route.handle(input as never, context, caller)
      return jsonAnswer(200, { RequestId: requestId, ...answer }, { 'x-acs-request-id': requestId })
    },
    refuse({ status, code, message, recommend }, requestId) {
      const body = {
        RequestId: requestId,
        HostId: context.address,
        Code: code,
        Message: message,
        ...(recommend && { Recommend: recommend }),
      }
      return jsonAnswer(status, body, { 'x-acs-request-id': requestId })
    },
  }
}

function isForm(contentType = ''): boolean {
  return contentType.toLowerCase().startsWith('application/x-www-form-urlencoded')
}
