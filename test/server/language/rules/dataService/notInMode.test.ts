import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ruleCases } from '../../../../support/check.ts'
import { registeredParameter, registrationApi, scriptApi, wizardApi } from '../../../../support/dataService.ts'
import { repairIn } from '../../../../support/problem.ts'

ruleCases('not-in-mode', [
  { name: 'wizard and script: GET and POST', document: wizardApi({ method: 'POST' }) },
  { name: 'script: no PUT', document: scriptApi({ method: 'PUT' }), finds: ['error "PUT"'] },
  { name: 'wizard: no DELETE, in any letter case', document: wizardApi({ method: 'delete' }), finds: ['error "delete"'] },
  { name: 'registration: every method', document: registrationApi({ method: 'DELETE' }) },
  { name: 'XML', document: scriptApi({ responseFormat: 'XML' }), finds: ['error "XML"'] },
  { name: 'XML of a registered API', document: registrationApi({ responseFormat: 'XML' }) },
  { name: 'wizard: Like', document: wizardApi({ parameters: [{ name: 'a', operator: 'Like' }] }) },
  { name: 'script: no Like', document: scriptApi({ parameters: [{ name: 'a', operator: 'Like' }] }), finds: ['error "Like"'] },
  { name: 'wizard: no Const', document: wizardApi({ parameters: [{ name: 'a', operator: 'Const' }] }), finds: ['error "Const"'] },
  { name: 'registration: no In', document: registeredParameter({ operator: 'In' }), finds: ['error "In"'] },
  { name: 'script: no header', document: scriptApi({ parameters: [{ name: 'a', position: 'header' }] }), finds: ['error "header"'] },
  { name: 'registration: a header', document: registeredParameter({ position: 'header' }) },
  { name: 'a method that nobody knows is an unknown value', document: scriptApi({ method: 'PATCH' }) },
  { name: 'a number without a name', document: scriptApi({ method: '7' }) },
  { name: 'a mode that nobody knows', document: scriptApi({ mode: 'magic', method: 'PUT' }) },
  { name: 'no mode', document: scriptApi({ mode: undefined, method: 'PUT' }) },
])

test('where only one value is left, it is offered', () => {
  assert.deepEqual(repairIn(scriptApi({ responseFormat: 'XML' }), 'not-in-mode'), { kind: 'value', text: 'JSON' })
  assert.equal(repairIn(scriptApi({ method: 'PUT' }), 'not-in-mode'), undefined)
})
