import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { exactJson } from '../../../../client/src/cloud/call/exactJson.ts'
import { idsAsText } from '../../../../client/src/cloud/call/idsAsText.ts'
import type { DataServiceApi } from '../../../../client/src/cloud/dataService/document.ts'
import { fromAnswer } from '../../../../client/src/cloud/dataService/fromAnswer.ts'
import { type Numbered, numbers } from '../../../../client/src/cloud/dataService/numbers.ts'
import { readDocument } from '../../../../client/src/cloud/dataService/readDocument.ts'
import { createInput, updateInput } from '../../../../client/src/cloud/dataService/toRequest.ts'
import type { ApiDraft } from '../../../../client/src/cloud/operations/dataServiceShapes.ts'

const script = {
  kind: 'DataServiceApi',
  name: 'order_totals',
  path: '/orders/totals',
  mode: 'script',
  group: 'ds_1',
  connection: { id: '8649832502405358603' },
  script: 'select sum(total) as total from orders where dt = ${dt}',
  parameters: [{ name: 'dt', required: true }],
  results: [{ name: 'total', type: 'Double' }],
} as const

const wizard = {
  ...script,
  mode: 'wizard',
  connection: { id: '7', table: 'orders' },
  parameters: [{ name: 'dt', column: 'ds', operator: 'Like' }],
  results: [{ name: 'total', column: 'total' }],
}

const registration = {
  kind: 'DataServiceApi',
  name: 'users',
  path: '/users',
  mode: 'registration',
  group: 'ds_1',
  method: 'POST',
  backend: { host: 'https://api.example.com', path: '/u/[id]', bodyDescription: 'a user' },
  parameters: [
    { name: 'id', position: 'path' },
    { name: 'key', operator: 'Const', default: 'k', position: 'header' },
  ],
  errorCodes: [{ code: '1', message: 'no' }],
}

function apiOf(document: object): DataServiceApi {
  const read = readDocument(document)
  assert('api' in read, JSON.stringify(read))
  return read.api
}

function problemsOf(document: object): string[] {
  const read = readDocument(document)
  return 'problems' in read ? read.problems.map(({ path, message }) => `${path} ${message}`) : []
}

describe('a document as a request', () => {
  test('script: numbers for names, defaults filled in, one JSON text with exact ids', () => {
    const { ScriptDetails, ...rest } = createInput(apiOf(script), { projectId: '10000', tenantId: '2' })
    assert.deepEqual(rest, {
      ProjectId: '10000',
      TenantId: '2',
      ApiName: 'order_totals',
      ApiPath: '/orders/totals',
      ApiDescription: '',
      ApiMode: 1,
      GroupId: 'ds_1',
      Protocols: '1',
      RequestMethod: 0,
      ResponseContentType: 0,
      Timeout: 10000,
      VisibleRange: 0,
      SqlMode: 0,
    })
    assert.equal(
      ScriptDetails,
      '{"isPagedResponse":false,"script":"select sum(total) as total from orders where dt = ${dt}","scriptConnection":{"connectionId":8649832502405358603},' +
        '"scriptRequestParameters":[{"parameterName":"dt","parameterDataType":0,"parameterOperator":0,"parameterPosition":1,"isRequiredParameter":true}],' +
        '"scriptResponseParameters":[{"parameterName":"total","parameterDataType":4}]}',
    )
  })

  test('wizard: the table and its columns', () => {
    const { WizardDetails, ScriptDetails, RegistrationDetails, ApiMode, SqlMode } = createInput(apiOf(wizard), { projectId: '1' })
    assert.deepEqual([ApiMode, ScriptDetails, RegistrationDetails, SqlMode], [0, undefined, undefined, undefined])
    assert.deepEqual(JSON.parse(WizardDetails ?? ''), {
      isPagedResponse: false,
      wizardConnection: { connectionId: 7, tableName: 'orders' },
      wizardRequestParameters: [
        {
          columnName: 'ds',
          parameterName: 'dt',
          parameterDataType: 0,
          parameterOperator: 1,
          parameterPosition: 1,
          isRequiredParameter: false,
        },
      ],
      wizardResponseParameters: [{ columnName: 'total', parameterName: 'total', parameterDataType: 0 }],
    })
  })

  test('registration: the service behind it', () => {
    const { RegistrationDetails, ApiMode, RequestMethod } = createInput(apiOf(registration), { projectId: '1' })
    assert.deepEqual([ApiMode, RequestMethod], [2, 1])
    assert.deepEqual(JSON.parse(RegistrationDetails ?? ''), {
      serviceHost: 'https://api.example.com',
      servicePath: '/u/[id]',
      serviceContentType: 0,
      serviceRequestBodyDescription: 'a user',
      registrationErrorCodes: [{ errorCode: '1', errorMessage: 'no' }],
      registrationRequestParameters: [
        { parameterName: 'id', parameterDataType: 0, parameterOperator: 0, parameterPosition: 0, isRequiredParameter: false },
        {
          parameterName: 'key',
          parameterDataType: 0,
          parameterOperator: 2,
          parameterPosition: 2,
          isRequiredParameter: false,
          defaultValue: 'k',
        },
      ],
    })
  })

  test('an update leaves out what cannot be changed', () => {
    const input = updateInput(apiOf(script), '9', { projectId: '1' })
    assert.equal(input.ApiId, '9')
    for (const key of ['ApiName', 'ApiMode', 'GroupId', 'FolderId', 'SqlMode', 'RequestContentType']) assert(!(key in input), key)
  })

  test('ids and defaults may be written without quotes', () => {
    const api = apiOf({ ...script, folderId: 12, connection: { id: 7 }, parameters: [{ name: 'n', default: 1 }] })
    assert.deepEqual([api.folderId, api.connection?.id, api.parameters?.[0]?.default], ['12', '7', '1'])
  })
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

describe('there and back', () => {
  const text = fc.string({ maxLength: 20 })
  const digits = fc.bigInt(1n, 9223372036854775807n).map(String)
  const name = (what: Numbered) => fc.constantFrom(...numbers[what])
  const result = { name: text, description: text, type: name('type'), example: text }
  const optional = <T extends Record<string, fc.Arbitrary<unknown>>>(shape: T, requiredKeys: string[]) =>
    fc.record(shape, { requiredKeys: requiredKeys as never })
  const head = {
    name: fc.constantFrom('abcd', 'A_1234'),
    path: fc.constantFrom('/', '/a/b-c_d'),
    description: text,
    group: fc.constant('ds_1'),
    folderId: digits,
    protocols: fc.constantFrom(['HTTP'], ['HTTPS'], ['HTTP', 'HTTPS']),
    timeout: fc.integer({ min: 1, max: 30000 }),
    visibility: name('visibility'),
  }
  const parameter = (operators: readonly string[], positions: readonly string[], columns: boolean) =>
    fc.record({
      ...result,
      ...(columns && { column: text }),
      operator: fc.constantFrom(...operators),
      position: fc.constantFrom(...positions),
      required: fc.boolean(),
      default: text,
    })
  const from = { method: fc.constantFrom('GET', 'POST'), responseFormat: fc.constant('JSON'), paged: fc.boolean() }
  const documents = fc.oneof(
    fc.record({
      ...head,
      ...from,
      mode: fc.constant('wizard'),
      connection: fc.record({ id: digits, table: fc.constant('t') }),
      parameters: fc.array(parameter(['Equal', 'Like', 'In'], ['query'], true), { maxLength: 3 }),
      results: fc.array(fc.record({ ...result, column: text }), { minLength: 1, maxLength: 3 }),
    }),
    fc.record({
      ...head,
      ...from,
      mode: fc.constant('script'),
      script: fc.string({ minLength: 1 }),
      sqlMode: name('sqlMode'),
      connection: fc.record({ id: digits }),
      parameters: fc.array(parameter(['Equal'], ['query'], false), { maxLength: 3 }),
      results: fc.array(fc.record(result), { maxLength: 3 }),
    }),
    fc.record({
      ...head,
      mode: fc.constant('registration'),
      method: fc.constantFrom('PUT', 'POST'),
      responseFormat: name('responseFormat'),
      backend: fc.record({
        host: fc.constant('https://h'),
        path: fc.constant('/[id]'),
        format: name('responseFormat'),
        bodyDescription: text,
      }),
      parameters: fc.array(parameter(['Equal', 'Const'], ['path', 'query', 'header', 'body'], false), { maxLength: 3 }),
      samples: fc.record({ success: text, failure: text }),
      errorCodes: fc.array(optional({ code: text, message: text, solution: text }, ['code']), { maxLength: 2 }),
    }),
  )

  test('a document, sent, answered as the service answers, and read again is the same document', () => {
    fc.assert(
      fc.property(documents, (body) => {
        const api = apiOf({ kind: 'DataServiceApi', version: '1.0.0', ...body })
        const answered = answerTo(createInput(api, { projectId: '10000' }))
        const { metadata, ...back } = fromAnswer(answered)
        assert.deepEqual(metadata, { apiId: '417381955954827', projectId: '10000' })
        assert.deepEqual(back, api)
      }),
      { numRuns: 300 },
    )
  })

  test('a number without a name keeps its digits', () => {
    const draft = answerTo(createInput(apiOf(script), { projectId: '1' }))
    const document = fromAnswer({ ...draft, RequestMethod: 7 })
    assert.equal(document.method, '7')
    assert.equal(createInput(apiOf(document), { projectId: '1' }).RequestMethod, 7)
  })

  test('empty members of an answer are left out', () => {
    const draft = {
      ...answerTo(createInput(apiOf(script), { projectId: '1' })),
      WizardDetails: null,
      Description: null,
    } as unknown as ApiDraft
    assert(!('description' in fromAnswer(draft)))
  })
})

test('the schema and the reader know the same keys and values', () => {
  interface Schema {
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
})

/** The answer to GetDataServiceApi after such a create: PascalCase keys, long ids as bare numbers, read as the caller reads it. */
function answerTo(input: ReturnType<typeof createInput>): ApiDraft {
  const details = (json: string | undefined) =>
    json?.replace(/"(\w)(\w*)":/g, (_, first: string, rest: string) => `"${first.toUpperCase()}${rest}":`)
  const { ApiDescription, Protocols, WizardDetails, ScriptDetails, RegistrationDetails, ProjectId, FolderId, ...same } = input
  const members = [
    JSON.stringify({ ...same, Description: ApiDescription, Protocols: Protocols.split(',').map(Number) }).slice(1, -1),
    '"ApiId": 417381955954827',
    `"ProjectId": ${ProjectId}`,
    ...(FolderId ? [`"FolderId": ${FolderId}`] : []),
    ...Object.entries({ WizardDetails, ScriptDetails, RegistrationDetails }).flatMap(([key, json]) =>
      json ? [`"${key}": ${details(json)}`] : [],
    ),
  ]
  return idsAsText(exactJson(`{${members.join(', ')}}`)) as ApiDraft
}
