import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { exactJson } from '../../../../client/src/cloud/call/exactJson.ts'
import { idsAsText } from '../../../../client/src/cloud/call/idsAsText.ts'
import { fromAnswer } from '../../../../client/src/cloud/dataService/fromAnswer.ts'
import { type Numbered, numbers } from '../../../../client/src/cloud/dataService/numbers.ts'
import { createInput } from '../../../../client/src/cloud/dataService/toRequest.ts'
import type { ApiDraft } from '../../../../client/src/cloud/operations/dataServiceShapes.ts'
import { apiOf, script } from '../support/apiDocuments.ts'

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
    // No API is without one.
    description: fc.string({ minLength: 1, maxLength: 20 }),
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
      { numRuns: 300, seed: 8 },
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
