import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import type { Param } from '../../../../client/src/cloud/operations/notation.ts'
import type { AnyOperation } from '../../../../client/src/cloud/operations/operation.ts'
import { operationNamed, operations } from '../../../../client/src/cloud/operations/operations.ts'
import { reference } from '../support/reference.ts'

interface DocumentedParam {
  name: string
  in: string
  type: string
  required: boolean
  format?: string
  enum?: unknown[]
  serialize?: string
}

interface Documented {
  product: string
  version: string
  action: string
  style: string
  method: string
  pathname: string
  effect: string
  params: DocumentedParam[]
  response: Shape
  paging?: { kind: string; request: string[]; list: string; total?: string; next?: string }
  sensitiveResponse?: boolean
}

interface Shape {
  type?: string
  format?: string
  properties?: Record<string, Shape>
  items?: Shape
}

const { path, skip } = reference('operations.json')
const documented: Documented[] = skip ? [] : JSON.parse(readFileSync(path, 'utf8'))
const documentOf = (operation: AnyOperation) =>
  documented.find((entry) => entry.version === operation.version && entry.action === operation.action)

describe('the operation table', () => {
  test('names each operation once', () => {
    const names = operations.map((operation) => `${operation.version} ${operation.action}`)
    assert.deepEqual([...new Set(names)], names)
    assert.equal(operationNamed('2024-05-18', 'GetNode')?.effect, 'read')
    assert.equal(operationNamed('2020-05-18', 'GetNode'), undefined)
  })

  test('agrees with the documents: method, path, effect and every parameter', { skip }, () => {
    for (const operation of operations) {
      const entry = documentOf(operation)
      assert(entry, `${operation.action} is not documented`)
      const { product, version, style, method, pathname, effect } = entry
      assert.deepEqual(
        {
          product,
          version,
          style,
          method,
          pathname,
          effect,
          params: Object.fromEntries(entry.params.map((param) => [param.name, as(param)])),
        },
        {
          product: operation.product,
          version: operation.version,
          style: operation.style,
          method: operation.method,
          pathname: operation.pathname,
          effect: operation.effect,
          params: operation.params,
        },
        operation.action,
      )
    }
  })

  test('agrees with the documents: paging and secrets', { skip }, () => {
    for (const operation of operations) {
      const entry = documentOf(operation)
      const { paging } = operation
      const inOurWords =
        paging?.by === 'number'
          ? { kind: 'page', request: ['PageNumber', 'PageSize'], list: paging.rows, total: paging.total }
          : paging && { kind: 'marker', request: [paging.cursor, paging.size], list: paging.rows, next: paging.next }
      const { container: _, ...expected } = { container: undefined, ...entry?.paging }
      assert.deepEqual(inOurWords ?? {}, expected, operation.action)
      if (entry?.sensitiveResponse) assert.equal(operation.sensitive, true, operation.action)
    }
  })

  test('covers the families that the extension works with', { skip }, () => {
    const families = /^(resource|workflow|node|function|component|job|pipeline|project|datasource|computeresource|resourcegroup|snapshot)$/
    const wanted = documented.filter(
      (entry) =>
        (entry.version === '2024-05-18' && families.test((entry as unknown as { family: string }).family)) ||
        (entry as unknown as { family: string }).family === 'dataservice',
    )
    const missing = wanted.filter((entry) => !operationNamed(entry.version, entry.action)).map((entry) => entry.action)
    assert.deepEqual(missing, [])
  })

  test('every 64-bit number of an answer has a name that ends in Id or Ids, or is named by the entry', { skip }, () => {
    for (const operation of operations) {
      const entry = documentOf(operation)
      const unnamed = longNumbers(entry?.response ?? {}, '').filter((key) => !/Ids?$/.test(key) && !operation.ids?.includes(key))
      assert.deepEqual(unnamed, [], operation.action)
    }
  })
})

/** The documents' way to describe a parameter in ours. */
function as(param: DocumentedParam): Param {
  const values = param.type === 'string' && param.enum ? { values: param.enum.map(String) } : {}
  const encodings = { 'json-text': 'json', 'comma-joined': 'commas', 'repeat-list (Name.1.Field)': 'members' } as const
  const encoding = param.serialize && encodings[param.serialize as keyof typeof encodings]
  return {
    in: param.in as Param['in'],
    kind: kindOf(param),
    required: param.required,
    ...values,
    ...(encoding && { as: encoding }),
    ...(param.type === 'array' && param.format === 'int64' && { of: 'id' as const }),
  }
}

function kindOf({ type, format }: DocumentedParam): Param['kind'] {
  if (type === 'array') return 'list'
  if (type === 'number') return format === 'int64' ? 'id' : 'number'
  if (type === 'boolean') return 'boolean'
  return type === 'string' ? 'text' : 'object'
}

function longNumbers(shape: Shape, key: string): string[] {
  if (shape.type === 'number' && shape.format === 'int64') return [key]
  const below = Object.entries(shape.properties ?? {}).flatMap(([name, value]) => longNumbers(value, name))
  return shape.items ? [...below, ...longNumbers(shape.items, key)] : below
}
