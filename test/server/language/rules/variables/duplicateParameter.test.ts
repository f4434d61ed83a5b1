import assert from 'node:assert/strict'
import { it } from 'node:test'
import { bodyDocument, parametersDocument } from '../../../../support/bodies.ts'
import { ruleCases } from '../../../../support/check.ts'
import { problemIn } from '../../../../support/problem.ts'

const variable = (name: unknown, value = '1') => ({ name, scope: 'NodeParameter', type: 'Constant', value })

it('leads to the first parameter of the name', () => {
  const { at, related } = problemIn(parametersDocument(variable('a'), variable('a')), 'duplicate-parameter')
  assert.deepEqual(at.path, ['script', 'parameters', 1, 'name'])
  assert.deepEqual(
    related?.map((other) => other.at.path),
    [['script', 'parameters', 0, 'name']],
  )
})

ruleCases('duplicate-parameter', [
  { name: 'two names', document: parametersDocument(variable('a'), variable('b')) },
  { name: 'one name twice', document: parametersDocument(variable('a'), variable('b'), variable('a', '2')), finds: ['warning "a"'] },
  { name: 'letters count', document: parametersDocument(variable('a'), variable('A')) },
  { name: 'null and blank are no names', document: parametersDocument(variable(null), variable(null), variable(''), variable('')) },
  { name: 'placeholders', document: parametersDocument(variable('${spec.a}'), variable('${spec.a}')) },
  { name: 'references', document: parametersDocument('{{variables.a}}', '{{variables.a}}') },
  {
    name: 'a shared script',
    document: bodyDocument({ scripts: [{ id: 's1', path: 'shop/s1', parameters: [variable('a'), variable('a')] }] }),
    finds: ['warning "a"'],
  },
  { name: 'two lists', document: bodyDocument({ scripts: [{ parameters: [variable('a')] }, { parameters: [variable('a')] }] }) },
])
