import assert from 'node:assert/strict'
import { it } from 'node:test'
import { bodyDocument, parametersDocument } from '../../../../support/bodies.ts'
import { ruleCases } from '../../../../support/check.ts'
import { nodeDocument } from '../../../../support/documents.ts'
import { repairIn } from '../../../../support/problem.ts'

const variable = (value: string, type = 'System') => parametersDocument({ name: 'day', scope: 'NodeParameter', type, value })

ruleCases('unclosed-expression', [
  { name: 'closed', document: variable('$[yyyymmdd-1]') },
  { name: 'a bracket is missing', document: variable('$[yyyymmdd-1'), finds: ['warning "$[yyyymmdd-1"'] },
  { name: 'a brace is missing', document: variable('${yyyymmdd'), finds: ['warning "${yyyymmdd"'] },
  { name: 'the wrong one', document: variable('$[yyyymmdd}'), finds: ['warning "$[yyyymmdd}"'] },
  { name: 'several, the last one open', document: variable('${yyyy}-$[mm', 'Constant'), finds: ['warning "${yyyy}-$[mm"'] },
  { name: 'an index inside', document: variable('${dag.loopDataArray[0][1]}') },
  { name: 'a placeholder inside', document: variable('$[yyyymmdd-${spec.days}]') },
  {
    name: 'a number is judged as a type',
    document: parametersDocument({ name: 'day', scope: 'NodeParameter', type: 'System', value: 20 }),
  },
  { name: 'other texts have no expressions', document: nodeDocument({ branch: { branches: [{ when: "'$[' == '1'", output: 'o' }] } }) },
  { name: 'dollars alone', document: variable('$1 costs 5$ {x') },
  {
    name: 'other fields with expressions',
    document: bodyDocument({ dqcRules: [{ id: 'r1', partitionExpression: 'ds=$[yyyymmdd' }] }),
    finds: ['warning "ds=$[yyyymmdd"'],
  },
])

for (const [value, fixed] of [
  ['$[yyyymmdd-1', '$[yyyymmdd-1]'],
  ['$[yyyymmdd}', '$[yyyymmdd]'],
  ['ds=${yyyymmdd]', 'ds=${yyyymmdd}'],
  ['$[yyyymmdd and more', undefined],
] as const) {
  it(`repairs ${value} ${fixed ? `as ${fixed}` : 'not'}`, () => {
    assert.deepEqual(repairIn(variable(value), 'unclosed-expression'), fixed && { kind: 'value', text: fixed })
  })
}
