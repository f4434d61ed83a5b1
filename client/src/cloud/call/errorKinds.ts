import { say, type Words } from '../../../../server/src/language/sentence.ts'
import type { CloudErrorKind } from './cloudError.ts'

/** The first row that fits the code or the status decides. Sources: the vendor's documents of DataWorks, of its gateways and of PDS. */
const rows: readonly { readonly code?: RegExp; readonly status?: number; readonly kind: CloudErrorKind; readonly hint?: Words }[] = [
  { code: /throttling/i, kind: 'throttled' },
  { code: /^9990020002$/, kind: 'throttled' },
  { code: /timestamp/i, kind: 'clock' },
  {
    code: /NonceUsed/i,
    kind: 'signature',
    hint: say`The service has seen this request before; something between here and there repeats requests. Try again.`,
  },
  { code: /signature/i, kind: 'signature' },
  { code: /expired/i, kind: 'credentials', hint: say`The token has expired: sign in again.` },
  { code: /(AccessKey|SecurityToken|AccessToken|ShareLinkToken|Credentials)/i, kind: 'credentials' },
  { code: /^9990010001$/, kind: 'quota', hint: say`DataWorks is not activated for this account: activate it in the console.` },
  { code: /(quota|LimitExceed|ExceedLimit)/i, kind: 'quota' },
  { code: /(NoPermission|Forbidden|AccessDenied|NotAuthorized|Unauthorized)/i, kind: 'permission' },
  {
    code: /^(InvalidAction|InvalidVersion)/i,
    kind: 'settings',
    hint: say`The endpoint does not know this operation: check the endpoint and the region.`,
  },
  {
    code: /^1201111431$/,
    kind: 'notFound',
    hint: say`The folder is not known. Does the workspace use the old Data Studio? These operations are for the new one.`,
  },
  { code: /^5801489541076353033$/, kind: 'notFound', hint: say`Nodes inside a workflow cannot be published alone: publish the workflow.` },
  { code: /^(58014884415|0x5083000000000005)$/, kind: 'refused', hint: say`The service could not parse the FlowSpec text.` },
  { code: /(NotFound|NotExist)/i, kind: 'notFound' },
  { code: /(AlreadyExist|Conflict|Duplicate|PreHashMatched)/i, kind: 'conflict' },
  { status: 401, kind: 'credentials' },
  { status: 403, kind: 'permission' },
  { status: 404, kind: 'notFound' },
  { status: 409, kind: 'conflict' },
  { status: 429, kind: 'throttled' },
]

const hints: Readonly<Partial<Record<CloudErrorKind, Words>>> = {
  throttled: say`Wait a little and try again. The limit counts every user of the account.`,
  signature: say`Check the AccessKey secret of this connection.`,
  clock: say`The clock of this machine differs by more than 15 minutes from that of the service: set it and try again.`,
  credentials: say`Check the AccessKey of this connection, or sign in again.`,
  permission: say`Ask an administrator for the RAM permission, and for a role in the workspace that allows it.`,
  notFound: say`It may have been deleted meanwhile: refresh what you see, or check the ID.`,
  quota: say`A limit of the account or its edition is reached.`,
  service: say`The service has a problem. Try again in a while.`,
  unreachable: say`Check the network, the proxy settings and the endpoint of this connection.`,
  timeout: say`Try again, or raise the time limit if the network is slow.`,
  unreadable: say`Something between here and the service answered in its place: check the proxy and the endpoint.`,
}

/** What a code (of the service) and a status mean, and what to do. The message counts where the code is a mere number. */
export function errorKind(code: string, status: number | undefined, message: string): { kind: CloudErrorKind; hint?: Words } {
  const text = /^\d+$/.test(code) && /throttling/i.test(message) ? 'Throttling' : code
  const row = rows.find((row) => (row.code ? row.code.test(text) : row.status === status))
  const kind = row?.kind ?? (status !== undefined && status >= 500 ? 'service' : 'refused')
  const hint = row?.hint ?? hintFor(kind)
  return { kind, ...(hint && { hint }) }
}

export function hintFor(kind: CloudErrorKind): Words | undefined {
  return hints[kind]
}
