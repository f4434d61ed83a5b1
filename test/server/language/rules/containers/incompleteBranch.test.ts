import { ruleCases } from '../../../../support/check.ts'
import { nodeDocument } from '../../../../support/documents.ts'

const branch = (entry: object) => nodeDocument({ branch: { branches: [entry, { when: '1', output: 'shop.b' }] } })

ruleCases('incomplete-branch', [
  { name: 'condition and output', document: branch({ when: '${a} == 1', output: { data: 'shop.a' } }) },
  { name: 'an output by reference', document: branch({ when: '1', output: '{{artifacts.o}}' }) },
  { name: 'no condition', document: branch({ output: { data: 'shop.a' } }), finds: ['error'] },
  { name: 'no output', document: branch({ when: '1' }), finds: ['error'] },
  { name: 'null is absent', document: branch({ when: '1', output: null }), finds: ['error'] },
  { name: 'one report for both', document: branch({ desc: 'small' }), finds: ['error'] },
])
