import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import { type Numbered, numbers } from '../../../../client/src/cloud/dataService/numbers.ts'
import { apiOf, problemsOf, registration, script, wizard } from '../support/apiDocuments.ts'

test('the kind is known in any letter case', () => {
  assert.equal(apiOf({ ...script, kind: 'dataserviceapi' }).kind, 'DataServiceApi')
})

test('what is empty is missed once', () => {
  assert.deepEqual(problemsOf({ ...registration, backend: { host: '', path: '/' } }), [
    '/backend/host An API of mode registration needs "backend.host".',
  ])
})

test('a number without a name may have any company', () => {
  const parameters = [
    { name: 'a', position: '9' },
    { name: 'b', operator: '9' },
    { name: 'c', position: 'body' },
  ]
  assert.deepEqual(problemsOf({ ...registration, method: '7', parameters }), [])
})

describe('what the service would refuse', () => {
  const long = 'a'.repeat(51)
  const cases = [
    [{ name: 'abc' }, '/name A name has'],
    [{ name: '1abcd' }, '/name A name has'],
    [{ name: long }, '/name A name has'],
    [{ path: 'orders' }, '/path A path begins with a slash'],
    [{ path: `/${'a'.repeat(200)}` }, '/path A path begins with a slash'],
    [{ timeout: 0 }, '/timeout A timeout is'],
    [{ timeout: 30001 }, '/timeout A timeout is'],
    [{ timeout: 1.5 }, '/timeout A timeout is'],
    [{ timeout: 'soon' }, '/timeout "timeout" must be a number.'],
    [{ protocols: [] }, '/protocols An API needs at least one protocol.'],
    [{ protocols: ['FTP'] }, '/protocols/0 Unknown value "FTP". It is one of HTTP, HTTPS.'],
    [{ mode: 'scripted' }, '/mode Unknown value "scripted".'],
    [{ method: 'PUT' }, '/method An API of mode script cannot have "PUT" here, only GET, POST.'],
    [{ responseFormat: 'XML' }, '/responseFormat An API of mode script cannot have "XML"'],
    [{ script: '' }, '/script An API of mode script needs "script".'],
    [{ connection: {} }, '/connection/id An API of mode script needs "connection.id".'],
    [{ parameters: [{ name: 'a', operator: 'Like' }] }, '/parameters/0/operator An API of mode script cannot have "Like"'],
    [{ parameters: [{ name: 'a', position: 'header' }] }, '/parameters/0/position An API of mode script cannot have "header"'],
    [{ parameters: 'dt' }, '/parameters "parameters" must be a list.'],
    [
      { ...registration, method: 'GET', parameters: [{ name: 'a', position: 'body' }] },
      '/parameters/0/position A parameter cannot be in the body of a GET.',
    ],
    [{ ...registration, parameters: [{ name: 'a', operator: 'Const' }] }, '/parameters/0/default A parameter with the operator Const'],
    [{ ...registration, backend: { host: 'api.example.com', path: '/' } }, '/backend/host The host is an address with its scheme'],
    [{ ...wizard, connection: { id: '7' } }, '/connection/table An API of mode wizard needs "connection.table".'],
    [{ kind: 'Node' }, '/kind The document is no data-service API'],
    [{ group: undefined }, ' An API needs "group".'],
  ] as const
  for (const [change, expected] of cases) {
    test(expected.trim(), () => {
      const problems = problemsOf({ ...script, ...change })
      assert.equal(problems.length, 1, problems.join('\n'))
      assert(problems[0]?.startsWith(expected), problems[0])
    })
  }

  test('no document at all', () => {
    assert.deepEqual(problemsOf([]), [' The document must be an object.'])
  })

  test('what is good has no problem', () => {
    for (const document of [script, wizard, registration]) assert.deepEqual(problemsOf(document), [])
  })
})

test('the schema and the reader know the same keys and values', () => {
  interface Schema {
    required?: string[]
    properties?: Record<string, Schema>
    items?: Schema
    enum?: string[]
  }
  const schema: Schema = JSON.parse(readFileSync(new URL('../../../../schemas/dataServiceApi.schema.json', import.meta.url), 'utf8'))
  const places: [Numbered, Schema | undefined][] = [
    ['mode', schema.properties?.mode],
    ['method', schema.properties?.method],
    ['protocol', schema.properties?.protocols?.items],
    ['requestFormat', schema.properties?.requestFormat],
    ['responseFormat', schema.properties?.responseFormat],
    ['responseFormat', schema.properties?.backend?.properties?.format],
    ['visibility', schema.properties?.visibility],
    ['sqlMode', schema.properties?.sqlMode],
    ['type', schema.properties?.parameters?.items?.properties?.type],
    ['type', schema.properties?.results?.items?.properties?.type],
    ['operator', schema.properties?.parameters?.items?.properties?.operator],
    ['position', schema.properties?.parameters?.items?.properties?.position],
  ]
  for (const [what, place] of places) assert.deepEqual(place?.enum, [...numbers[what]], what)
  const sample = (shape: Schema): unknown => {
    if (shape.items) return [sample(shape.items)]
    return shape.properties ? Object.fromEntries(Object.entries(shape.properties).map(([key, value]) => [key, sample(value)])) : '1'
  }
  const full = {
    ...(sample(schema) as object),
    ...registration,
    paged: true,
    parameters: [{ ...registration.parameters[0], required: true }],
  }
  const { $schema: _, ...kept } = { $schema: '', ...full }
  assert.deepEqual(
    Object.keys(apiOf(kept)).sort(),
    Object.keys(schema.properties ?? {})
      .filter((key) => key !== '$schema')
      .sort(),
  )
  const needed = problemsOf({ kind: 'DataServiceApi' }).map((problem) => /"(\w+)"/.exec(problem)?.[1])
  assert.deepEqual(['kind', ...needed], schema.required)
})
