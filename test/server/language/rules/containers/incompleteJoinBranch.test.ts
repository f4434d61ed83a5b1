import assert from 'node:assert/strict'
import { it } from 'node:test'
import { problemsIn, ruleCases, written } from '../../../../support/check.ts'
import { nodeDocument } from '../../../../support/documents.ts'

const assertion = { field: 'status', in: ['1'] }
const join = (branch: object) => nodeDocument({ join: { branches: [branch] } })

ruleCases('incomplete-join-branch', [
  { name: 'name and assertion', document: join({ name: 'b1', assertion }) },
  { name: 'no name', document: join({ assertion }), finds: ['error'] },
  { name: 'no assertion', document: join({ name: 'b1' }), finds: ['error'] },
  { name: 'null is absent', document: join({ name: 'b1', assertion: null }), finds: ['error'] },
  { name: 'one report for both', document: join({ output: 'shop.orders' }), finds: ['error'] },
  { name: 'a placeholder', document: join({ name: '${spec.name}', assertion }) },
  {
    name: 'json: the place is the branch',
    document: '{"version":"2.0.0","kind":"Node","spec":{"nodes":[{"join":{"branches":[{"name":"b1"}]}}]}}',
    finds: ['error "{\\"name\\":\\"b1\\"}"'],
  },
])

it('is the only report of its fault', () => {
  const errors = problemsIn('json', written('json', join({ name: 'b1' }))).filter((problem) => problem.startsWith('error'))
  assert.deepEqual(
    errors.map((problem) => problem.split(' ')[1]),
    ['incomplete-join-branch'],
  )
})
