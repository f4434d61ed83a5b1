import type { DataServiceApi } from './document.ts'
import { type Numbered, numberOf, numbers } from './numbers.ts'

/** Something in the document that the service would refuse. `path` is a JSON pointer. */
export interface DocumentProblem {
  readonly path: string
  readonly message: string
}

interface ModeRules {
  readonly method: readonly string[]
  readonly responseFormat: readonly string[]
  readonly operator: readonly string[]
  readonly position: readonly string[]
  readonly needs: readonly string[]
}

/** What each mode allows and needs. */
const modes: Readonly<Record<string, ModeRules>> = {
  wizard: {
    method: ['GET', 'POST'],
    responseFormat: ['JSON'],
    operator: ['Equal', 'Like', 'In'],
    position: ['query'],
    needs: ['connection/id', 'connection/table', 'results'],
  },
  script: {
    method: ['GET', 'POST'],
    responseFormat: ['JSON'],
    operator: ['Equal'],
    position: ['query'],
    needs: ['connection/id', 'script'],
  },
  registration: {
    method: ['GET', 'POST', 'PUT', 'DELETE'],
    responseFormat: ['JSON', 'XML'],
    operator: ['Equal', 'Const'],
    position: ['path', 'query', 'header', 'body'],
    needs: ['backend/host', 'backend/path'],
  },
}

/** Everything about a document of the right shape (`readDocument`) that the operation does not take. */
export function* checkDocument(api: DataServiceApi): Generator<DocumentProblem> {
  if (!/^[A-Za-z]\w{3,49}$/.test(api.name))
    yield at('/name', 'A name has 4 to 50 letters, digits and underscores, and begins with a letter.')
  if (!/^\/[\w/-]{0,199}$/.test(api.path))
    yield at('/path', 'A path begins with a slash and has at most 200 letters, digits, "_", "-" and slashes.')
  const { timeout = 1 } = api
  if (!Number.isInteger(timeout) || timeout < 1 || timeout > 30_000)
    yield at('/timeout', 'A timeout is a whole number of milliseconds from 1 to 30,000.')
  if (api.protocols?.length === 0) yield at('/protocols', 'An API needs at least one protocol.')
  yield* unknownNames(api)
  const rules = modes[api.mode.toLowerCase()]
  if (rules) yield* againstMode(api, rules)
}

function* unknownNames(api: DataServiceApi): Generator<DocumentProblem> {
  const places: [Numbered, string, string | undefined][] = [
    ['mode', '/mode', api.mode],
    ['method', '/method', api.method],
    ['requestFormat', '/requestFormat', api.requestFormat],
    ['responseFormat', '/responseFormat', api.responseFormat],
    ['responseFormat', '/backend/format', api.backend?.format],
    ['visibility', '/visibility', api.visibility],
    ['sqlMode', '/sqlMode', api.sqlMode],
  ]
  for (const [index, protocol] of (api.protocols ?? []).entries()) places.push(['protocol', `/protocols/${index}`, protocol])
  for (const [index, { type, operator, position }] of (api.parameters ?? []).entries()) {
    places.push(['type', `/parameters/${index}/type`, type])
    places.push(['operator', `/parameters/${index}/operator`, operator], ['position', `/parameters/${index}/position`, position])
  }
  for (const [index, { type }] of (api.results ?? []).entries()) places.push(['type', `/results/${index}/type`, type])
  for (const [what, path, name] of places) {
    if (name !== undefined && numberOf(what, name) === undefined)
      yield at(path, `Unknown value "${name}". It is one of ${numbers[what].join(', ')}.`)
  }
}

function* againstMode(api: DataServiceApi, rules: ModeRules): Generator<DocumentProblem> {
  const { method = 'GET', parameters = [] } = api
  for (const place of rules.needs)
    if (isMissing(api, place)) yield at(`/${place}`, `An API of mode ${api.mode} needs "${place.replace('/', '.')}".`)
  const refused = (path: string, what: keyof ModeRules, value: string) =>
    isOneOf(rules[what], value) ? [] : [at(path, `An API of mode ${api.mode} cannot have "${value}" here, only ${rules[what].join(', ')}.`)]
  yield* refused('/method', 'method', method)
  yield* refused('/responseFormat', 'responseFormat', api.responseFormat ?? 'JSON')
  if (api.mode === 'registration' && api.backend?.host && !/^https?:\/\/./i.test(api.backend.host)) {
    yield at('/backend/host', 'The host is an address with its scheme, such as https://api.example.com.')
  }
  for (const [index, { operator = 'Equal', position = 'query', default: fixed }] of parameters.entries()) {
    const path = `/parameters/${index}`
    yield* refused(`${path}/operator`, 'operator', operator)
    yield* refused(`${path}/position`, 'position', position)
    if (isOneOf(['body'], position) && isOneOf(['GET', 'DELETE'], method))
      yield at(`${path}/position`, `A parameter cannot be in the body of a ${method}.`)
    if (isOneOf(['Const'], operator) && fixed === undefined)
      yield at(`${path}/default`, 'A parameter with the operator Const has its value in "default".')
  }
}

/** Digits are a value without a name, of which nothing is known. */
function isOneOf(allowed: readonly string[], value: string): boolean {
  return /^\d+$/.test(value) || allowed.some((one) => one.toLowerCase() === value.toLowerCase())
}

function isMissing(api: DataServiceApi, place: string): boolean {
  const value = place.split('/').reduce((inner: unknown, key) => (inner as Record<string, unknown> | undefined)?.[key], api)
  return value === undefined || value === '' || (Array.isArray(value) && value.length === 0)
}

function at(path: string, message: string): DocumentProblem {
  return { path, message }
}
