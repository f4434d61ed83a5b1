import { listOf, say, sentenceOf, type Words } from '../../../../server/src/language/sentence.ts'
import { type DataServiceField, dataServiceFields } from '../generated/dataServiceFields.ts'
import { type DataServiceMode, dataServiceModes } from '../generated/dataServiceModes.ts'
import type { DataServiceApi } from './document.ts'
import { type Numbered, numberOf, numbers } from './numbers.ts'

/** Something in the document that the service would refuse. `path` is a JSON pointer. */
export interface DocumentProblem {
  readonly path: string
  readonly message: Words
}

/** Everything about a document of the right shape (`readDocument`) that the operation does not take. */
export function* checkDocument(api: DataServiceApi): Generator<DocumentProblem> {
  const written = api.mode.toLowerCase()
  for (const field of dataServiceFields) {
    const value = valueAt(api, field.field)
    // What is empty in one mode only is missed there below.
    if (field.mode !== undefined && (field.mode !== written || isEmpty(value))) continue
    if (!fits(value, field)) yield at(pointer(field.field), sentenceOf(field.sentence))
  }
  yield* unknownNames(api)
  const mode = dataServiceModes.find((known) => known.mode === written)
  if (mode) yield* againstMode(api, mode)
}

/** What is not there has a default, or is missed by another check. */
function fits(value: unknown, { pattern, least = -Infinity, most = Infinity }: DataServiceField): boolean {
  if (value === undefined) return true
  if (pattern !== undefined) return new RegExp(pattern, 'i').test(String(value))
  const number = Array.isArray(value) ? value.length : Number(value)
  return Number.isInteger(number) && number >= least && number <= most
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
      yield at(path, say`Unknown value "${name}". It is one of ${listOf(numbers[what])}.`)
  }
}

function* againstMode(api: DataServiceApi, mode: DataServiceMode): Generator<DocumentProblem> {
  const { method = 'GET', parameters = [] } = api
  for (const field of mode.needs)
    if (isEmpty(valueAt(api, field))) yield at(pointer(field), say`An API of mode ${api.mode} needs "${field}".`)
  const refused = (path: string, what: 'method' | 'responseFormat' | 'operator' | 'position', value: string) =>
    isOneOf(mode[what], value) ? [] : [at(path, say`An API of mode ${api.mode} cannot have "${value}" here, only ${listOf(mode[what])}.`)]
  yield* refused('/method', 'method', method)
  yield* refused('/responseFormat', 'responseFormat', api.responseFormat ?? 'JSON')
  for (const [index, { operator = 'Equal', position = 'query', default: fixed }] of parameters.entries()) {
    const path = `/parameters/${index}`
    yield* refused(`${path}/operator`, 'operator', operator)
    yield* refused(`${path}/position`, 'position', position)
    if (/^body$/i.test(position) && isOneOf(mode.position, position) && !isOneOf(mode.bodyMethod, method))
      yield at(`${path}/position`, say`A parameter cannot be in the body of a ${method}.`)
    if (/^const$/i.test(operator) && fixed === undefined)
      yield at(`${path}/default`, say`A parameter with the operator Const has its value in "default".`)
  }
}

/** Digits are a value without a name, of which nothing is known. */
function isOneOf(allowed: readonly string[], value: string): boolean {
  return /^\d+$/.test(value) || allowed.some((one) => one.toLowerCase() === value.toLowerCase())
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === '' || (Array.isArray(value) && value.length === 0)
}

function valueAt(api: DataServiceApi, field: string): unknown {
  return field.split('.').reduce((inner: unknown, key) => (inner as Record<string, unknown> | undefined)?.[key], api)
}

function pointer(field: string): string {
  return `/${field.replace('.', '/')}`
}

function at(path: string, message: Words): DocumentProblem {
  return { path, message }
}
