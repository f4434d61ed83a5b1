import assert from 'node:assert/strict'
import { it } from 'node:test'
import { ruleCases } from '../../../../support/check.ts'
import { nodeDocument } from '../../../../support/documents.ts'
import { problemIn } from '../../../../support/problem.ts'

const join = (...names: unknown[]) => nodeDocument({ join: { branches: names.map((name) => ({ name, assertion: { in: ['1'] } })) } })

it('leads to the first branch of the name', () => {
  const { at, related } = problemIn(join('b1', 'b2', 'b1'), 'duplicate-join-branch')
  assert.deepEqual(at.path, ['join', 'branches', 2, 'name'])
  assert.deepEqual(
    related?.map((other) => other.at.path),
    [['join', 'branches', 0, 'name']],
  )
})

ruleCases('duplicate-join-branch', [
  { name: 'two names', document: join('b1', 'b2') },
  { name: 'one name twice', document: join('b1', 'b2', 'b1'), finds: ['error "b1"'] },
  { name: 'one name three times', document: join('b1', 'b1', 'b1'), finds: ['error "b1"', 'error "b1"'] },
  { name: 'letters count', document: join('b1', 'B1') },
  { name: 'null and blank are no names', document: join(null, null, '', '') },
])
