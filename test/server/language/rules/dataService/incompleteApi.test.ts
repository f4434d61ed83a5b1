import assert from 'node:assert/strict'
import { test } from 'node:test'
import { spoken } from '../../../../../server/src/language/sentence.ts'
import { ruleCases } from '../../../../support/check.ts'
import { registrationApi, scriptApi, wizardApi } from '../../../../support/dataService.ts'
import { problemIn } from '../../../../support/problem.ts'

ruleCases('incomplete-api', [
  ...[scriptApi(), wizardApi(), registrationApi()].map((document, i) => ({ name: `whole, mode ${i}`, document })),
  { name: 'a kind and nothing else', document: { kind: 'DataServiceApi', version: '1.0.0' }, finds: ['error'] },
  { name: 'null means absent', document: scriptApi({ group: null }), finds: ['error "null"'] },
  { name: 'blank', document: scriptApi({ group: ' ' }), finds: ['error " "'] },
  { name: 'no script', document: scriptApi({ script: undefined }), finds: ['error "script"'] },
  { name: 'an empty script', document: scriptApi({ script: '' }), finds: ['error ""'] },
  { name: 'two things of one object, in one word', document: wizardApi({ connection: {} }), finds: ['error "connection"'] },
  { name: 'no object at all', document: wizardApi({ connection: undefined }), finds: ['error "wizard"'] },
  { name: 'no results', document: wizardApi({ results: [] }), finds: ['error "results"'] },
  { name: 'a script has no need of a table or results', document: scriptApi({ results: [] }) },
  { name: 'no address', document: registrationApi({ backend: { host: 'https://h' } }), finds: ['error "backend"'] },
  { name: 'something else in its place is another fault', document: scriptApi({ connection: 'orders' }) },
  { name: 'a mode that nobody knows', document: scriptApi({ mode: 'magic', script: undefined }) },
  { name: 'a mode in another letter case', document: scriptApi({ mode: 'Script', script: undefined }), finds: ['error "Script"'] },
  { name: 'a parameter without a name', document: scriptApi({ parameters: [{ name: '' }] }), finds: ['error ""'] },
  { name: 'a result without a name', document: scriptApi({ results: [{ type: 'Long' }] }), finds: ['error'] },
  { name: 'an id without quotes', document: scriptApi({ connection: { id: 7 } }) },
])

test('names all that is missing at one place', () => {
  const said = (document: unknown) => spoken(problemIn(document, 'incomplete-api').message)
  assert.equal(said({ kind: 'DataServiceApi' }), 'Data-service API needs "name", "path", "mode", "group".')
  assert.equal(said(wizardApi({ connection: {} })), 'An API of mode wizard needs "connection.id", "connection.table".')
  assert.equal(said(scriptApi({ parameters: [{}] })), 'Parameter needs "name".')
})
