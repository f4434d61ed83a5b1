import { ruleCases } from '../../../../support/check.ts'
import { nodeDocument } from '../../../../support/documents.ts'

const join = (...names: unknown[]) => nodeDocument({ join: { branches: names.map((name) => ({ name, assertion: { in: ['1'] } })) } })

ruleCases('duplicate-join-branch', [
  { name: 'two names', document: join('b1', 'b2') },
  { name: 'one name twice', document: join('b1', 'b2', 'b1'), finds: ['error "b1"'] },
  { name: 'one name three times', document: join('b1', 'b1', 'b1'), finds: ['error "b1"', 'error "b1"'] },
  { name: 'letters count', document: join('b1', 'B1') },
  { name: 'null and blank are no names', document: join(null, null, '', '') },
])
