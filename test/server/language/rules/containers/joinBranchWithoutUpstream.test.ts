import { ruleCases } from '../../../../support/check.ts'
import { nodeDocument } from '../../../../support/documents.ts'

const join = (branch: object) => nodeDocument({ join: { branches: [{ name: 'b1', assertion: { in: ['1'] }, ...branch }] } })

ruleCases('join-branch-without-upstream', [
  { name: 'an output', document: join({ output: { data: 'shop.orders' } }) },
  { name: 'an output by reference', document: join({ output: '{{artifacts.o}}' }) },
  { name: 'a node', document: join({ nodeId: 'n2' }) },
  { name: 'neither', document: join({}), finds: ['warning'] },
  { name: 'null and blank are neither', document: join({ output: null, nodeId: '' }), finds: ['warning'] },
])
