import assert from 'node:assert/strict'
import { it } from 'node:test'
import { parametersDocument } from '../../../../support/bodies.ts'
import { ruleCases } from '../../../../support/check.ts'
import { repairIn } from '../../../../support/problem.ts'

const line = { name: '-', scope: 'NodeParameter', type: 'NoKvVariableExpression', value: '$[yyyymmdd]' }
const other = { name: 'region', scope: 'NodeParameter', type: 'Constant', value: 'cn' }

it('repairs the name where there is one', () => {
  assert.deepEqual(repairIn(parametersDocument({ ...line, name: 'line' }), 'no-kv-expression'), { kind: 'value', text: '-' })
  assert.equal(repairIn(parametersDocument({ ...line, name: undefined }), 'no-kv-expression'), undefined)
})

ruleCases('no-kv-expression', [
  { name: 'alone and called "-"', document: parametersDocument(line) },
  { name: 'another name', document: parametersDocument({ ...line, name: 'line' }), finds: ['hint "line"'] },
  { name: 'no name', document: parametersDocument({ ...line, name: undefined }), finds: ['hint "NoKvVariableExpression"'] },
  { name: 'not alone', document: parametersDocument(line, other), finds: ['hint "NoKvVariableExpression"'] },
  { name: 'not alone, behind another', document: parametersDocument(other, line), finds: ['hint "NoKvVariableExpression"'] },
  { name: 'no such parameter', document: parametersDocument(other, { ...other, name: '-' }) },
])
