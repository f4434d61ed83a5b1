import { ruleCases } from '../../../../support/check.ts'
import { nodeDocument } from '../../../../support/documents.ts'

const entry = (data: string) => ({ when: '1', output: { data } })

ruleCases('lone-branch', [
  { name: 'two', document: nodeDocument({ branch: { branches: [entry('a'), entry('b')] } }) },
  { name: 'one', document: nodeDocument({ branch: { branches: [entry('a')] } }), finds: ['hint "branches"'] },
  { name: 'none', document: nodeDocument({ branch: { branches: [] } }), finds: ['hint "branches"'] },
  { name: 'null is absent', document: nodeDocument({ branch: { branches: null } }) },
])
