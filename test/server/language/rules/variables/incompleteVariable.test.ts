import assert from 'node:assert/strict'
import { it } from 'node:test'
import { bodyDocument, flatDocument, parametersDocument } from '../../../../support/bodies.ts'
import { problemsIn, ruleCases, written } from '../../../../support/check.ts'
import { nodeDocument } from '../../../../support/documents.ts'

const whole = { name: 'day', scope: 'NodeParameter', type: 'System', value: '$[yyyymmdd]' }

ruleCases('incomplete-variable', [
  { name: 'with scope and type', document: parametersDocument(whole) },
  { name: 'a reference is judged where it leads', document: parametersDocument('{{variables.v}}') },
  { name: 'no type', document: parametersDocument({ name: 'day', scope: 'NodeParameter' }), finds: ['error'] },
  { name: 'null is absent', document: parametersDocument({ ...whole, scope: null }), finds: ['error'] },
  { name: 'one report for both', document: parametersDocument({ name: 'day' }), finds: ['error'] },
  { name: 'an empty type is an unknown one', document: parametersDocument({ ...whole, type: '' }) },
  { name: 'a list of the body', document: bodyDocument({ variables: [{ name: 'day', scope: 'Workflow' }] }), finds: ['error'] },
  { name: 'the flat form', document: flatDocument({ variables: [{ name: 'day', scope: 'Workflow' }] }), finds: ['error'] },
  {
    name: 'inside a reference variable',
    document: parametersDocument({ ...whole, type: 'PassThrough', referenceVariable: { name: 'rows', scope: 'NodeContext' } }),
    finds: ['error "referenceVariable"'],
  },
  {
    name: 'in outputs',
    document: nodeDocument({ outputs: { variables: [{ name: 'outputs', type: 'NodeOutput' }] } }),
    finds: ['error'],
  },
  {
    name: 'the dialect of the command line tool has rules of its own',
    document: nodeDocument({ type: 'ODPS_SQL', script: { path: 'n1', parameters: [{ name: 'day', value: '1' }] } }),
  },
  {
    name: 'json: the place is the variable',
    document: '{"version":"2.0.0","kind":"Node","spec":{"variables":[{"name":"day"}]}}',
    finds: ['error "{\\"name\\":\\"day\\"}"'],
  },
  {
    name: 'yaml: the place is the first line of the variable',
    document: 'version: 2.0.0\nkind: Node\nspec:\n  variables:\n    - name: day\n      type: System\n',
    finds: ['error "name: day"'],
  },
])

it('is the only report of its fault', () => {
  const errors = problemsIn('json', written('json', parametersDocument({ name: 'day' }))).filter((problem) => problem.startsWith('error'))
  assert.deepEqual(
    errors.map((problem) => problem.split(' ')[1]),
    ['incomplete-variable'],
  )
})
