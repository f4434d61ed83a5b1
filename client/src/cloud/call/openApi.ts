import type { Credentials, Endpoint } from '../connection/connection.ts'
import type { AnyOperation } from '../operations/operation.ts'
import type { WireRequest } from './requestOf.ts'

/** An answer as it came: its text is parsed by us, since the client library would round long ids. */
export interface WireAnswer {
  readonly status: number
  readonly text: string
}

export interface Envelope {
  readonly endpoint: Endpoint
  /** An AccessKey to sign with, or an access token of Drive. */
  readonly keys: Credentials | { readonly token: string }
  readonly nonce: string
  /** Milliseconds. */
  readonly timeout: number
  /** To be called right before the request is made; throws when it must not be. */
  readonly leaving: () => void
}

/** Signs and sends one request, once. Rejects with whatever the client library throws. */
export type Send = (operation: AnyOperation, request: WireRequest, envelope: Envelope) => Promise<WireAnswer>

/**
 * The one user of the service's client library, which costs 40 ms to load and is therefore loaded by the first call.
 * Its traps: without settings both time limits are 3 s; `connectTimeout` is really the idle time of the socket; a query is not flattened;
 * parsing is only exact when left to us (`bodyType: string`); retries, proxies and regions among its options have no effect.
 */
export const sendByOpenApi: Send = async (operation, { query, body }, { endpoint, keys, nonce, timeout, leaving }) => {
  const { Client, Params, OpenApiRequest, Config, RuntimeOptions } = await library()
  const byToken = 'token' in keys
  const config = new Config({
    endpoint: endpoint.host,
    protocol: endpoint.protocol,
    userAgent: 'FlowSpec',
    // PDS has a signature of its own, which is the old one of the library.
    ...(operation.product === 'pds' && { signatureAlgorithm: 'v2' }),
    ...(!byToken && { credential: { getCredential: async () => signingKey(keys) } }),
  })
  const params = new Params({
    action: operation.action,
    version: operation.version,
    protocol: 'HTTPS',
    pathname: operation.pathname,
    method: operation.method,
    authType: byToken ? 'Anonymous' : 'AK',
    style: operation.style,
    reqBodyType: operation.style === 'ROA' ? 'json' : 'formData',
    bodyType: 'string',
  })
  const headers = { 'x-acs-signature-nonce': nonce, ...(byToken && { authorization: `Bearer ${keys.token}` }) }
  const request = new OpenApiRequest({ headers, query, ...(body && { body }) })
  leaving()
  const answer = await new Client(config).callApi(params, request, new RuntimeOptions({ readTimeout: timeout, connectTimeout: timeout }))
  // PDS answers 204 to a delete, for which the library returns nothing but headers.
  return { status: answer.statusCode ?? 204, text: answer.body ?? '' }
}

function signingKey({ provider, ...keys }: Credentials) {
  return { ...keys, type: keys.securityToken ? 'sts' : 'access_key', providerName: provider }
}

async function library() {
  const [openApiClient, teaUtil] = await Promise.all([import('@alicloud/openapi-client'), import('@alicloud/tea-util')])
  const { default: Client, Config, OpenApiRequest, Params } = openApiClient.default
  return { Client, Config, OpenApiRequest, Params, RuntimeOptions: teaUtil.default.RuntimeOptions }
}
