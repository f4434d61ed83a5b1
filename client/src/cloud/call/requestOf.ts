import type { Param } from '../operations/notation.ts'
import type { AnyOperation } from '../operations/operation.ts'

/** What travels, before signing. Query and form values are text, except for member lists, which the client library flattens. */
export interface WireRequest {
  readonly query: Readonly<Record<string, string>>
  readonly body?: Readonly<Record<string, unknown>>
}

/** Puts every member of the input where the operation wants it. `undefined` is not sent. Throws a TypeError for a member it has no place for. */
export function requestOf(operation: AnyOperation, input: object): WireRequest {
  const query: Record<string, string> = {}
  const body: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(input)) {
    if (value === undefined) continue
    const param = operation.params[name]
    if (!param) throw new TypeError(`${operation.action} has no parameter "${name}".`)
    if (param.in === 'query') query[name] = asText(param, value)
    else body[name] = param.in === 'json' || param.as === 'members' ? value : asText(param, value)
  }
  const hasBody = operation.style === 'ROA' || Object.keys(body).length > 0
  return { query, ...(hasBody && { body }) }
}

function asText(param: Param, value: unknown): string {
  if (param.of === 'id' && Array.isArray(value)) return `[${value.join(',')}]`
  if (param.as === 'commas' && Array.isArray(value)) return value.join(',')
  if (param.as === 'json') return JSON.stringify(value)
  return String(value)
}
