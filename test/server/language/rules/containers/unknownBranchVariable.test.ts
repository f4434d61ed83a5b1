import assert from 'node:assert/strict'
import { it } from 'node:test'
import { scriptOf } from '../../../../support/bodies.ts'
import { ruleCases } from '../../../../support/check.ts'
import { nodeDocument } from '../../../../support/documents.ts'
import { repairIn } from '../../../../support/problem.ts'

const variable = (name: string) => ({ name, scope: 'NodeParameter', type: 'Constant', value: '1' })
const branch = (when: unknown, more: object = {}, parameters: unknown[] = [variable('rows')]) =>
  nodeDocument({
    script: { ...scriptOf('CONTROLLER_BRANCH'), parameters },
    branch: { branches: [{ when, output: { data: 'a' } }] },
    ...more,
  })

ruleCases('unknown-branch-variable', [
  { name: 'a parameter', document: branch("'${rows}' == '1'") },
  { name: 'no such parameter', document: branch('${lines} > 1'), finds: ['hint "${lines} > 1"'] },
  { name: 'one of two', document: branch('${rows} > ${lines}'), finds: ['hint "${rows} > ${lines}"'] },
  { name: 'an input name', document: branch('${in1}', { inputs: { variables: [{ ...variable('outputs'), inputName: 'in1' }] } }) },
  { name: 'no parameters at all', document: branch('${rows}', { script: scriptOf('CONTROLLER_BRANCH') }), finds: ['hint "${rows}"'] },
  { name: 'names that are given from outside', document: branch('${dag.loopTimes} > 1 and ${spec.x}') },
  { name: 'no variable', document: branch('1 == 1') },
  { name: 'a shared script has its parameters elsewhere', document: branch('${lines}', { script: '{{scripts.s}}' }) },
  { name: 'a parameter by reference may have the name', document: branch('${lines}', {}, [variable('rows'), '{{variables.v}}']) },
  { name: 'an input by reference may have the name', document: branch('${lines}', { inputs: { variables: ['{{variables.v}}'] } }) },
  { name: 'null is absent', document: branch(null) },
])

it('repairs every occurrence of a misspelt variable', () => {
  const change = repairIn(branch('${row} > 1 or ${row} < 0'), 'unknown-branch-variable')
  assert.deepEqual(change, { kind: 'value', text: '${rows} > 1 or ${rows} < 0' })
})
