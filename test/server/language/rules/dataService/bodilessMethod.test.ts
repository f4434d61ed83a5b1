import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ruleCases } from '../../../../support/check.ts'
import { registeredParameter, scriptApi } from '../../../../support/dataService.ts'
import { problemIn } from '../../../../support/problem.ts'

const body = { position: 'body' }

ruleCases('bodiless-method', [
  { name: 'POST', document: registeredParameter(body, 'POST') },
  { name: 'PUT, in another letter case', document: registeredParameter(body, 'put') },
  { name: 'GET', document: registeredParameter(body, 'GET'), finds: ['error "body"'] },
  { name: 'DELETE', document: registeredParameter({ position: 'Body' }, 'DELETE'), finds: ['error "Body"'] },
  { name: 'no method is GET', document: registeredParameter(body), finds: ['error "body"'] },
  { name: 'a parameter in the query', document: registeredParameter({ position: 'query' }, 'GET') },
  { name: 'an unknown method is another fault', document: registeredParameter(body, 'PATCH') },
  { name: 'a script never has one, which is another fault', document: scriptApi({ parameters: [{ name: 'a', position: 'body' }] }) },
])

test('points to the method, where there is one', () => {
  assert.deepEqual(
    problemIn(registeredParameter(body, 'GET'), 'bodiless-method').related?.map(({ at }) => at.path),
    [['method']],
  )
  assert.equal(problemIn(registeredParameter(body), 'bodiless-method').related, undefined)
})
