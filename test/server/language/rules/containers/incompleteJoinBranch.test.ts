import { ruleCases } from '../../../../support/check.ts'
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

ruleCases('missing-property', [{ name: 'one report: a join branch is judged by its own rule', document: join({ name: 'b1' }) }])
