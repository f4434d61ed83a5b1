import assert from 'node:assert/strict'
import { it } from 'node:test'
import { spoken } from '../../../../../server/src/language/sentence.ts'
import { ruleCases } from '../../../../support/check.ts'
import { nodeDocument } from '../../../../support/documents.ts'
import { problemIn, repairIn } from '../../../../support/problem.ts'

const assertion = { in: ['1'] }
const joined = (logic: unknown, names: readonly unknown[] = ['b1', 'b2']) =>
  nodeDocument({ join: { branches: names.map((name) => ({ name, assertion })), logic } })
const join = (expression: unknown, names?: readonly unknown[]) => joined({ expression }, names)

ruleCases('join-expression', [
  { name: 'all branches', document: join('b1 and b2') },
  { name: 'operators in any case, parentheses', document: join('(b1 OR b2) And NOT b3', ['b1', 'b2', 'b3']) },
  { name: 'a branch more than once', document: join('(b1 and b2) or b1') },
  { name: 'no expression', document: joined({}), finds: ['warning "logic"'] },
  { name: 'no logic', document: joined(undefined), finds: ['warning "join"'] },
  { name: 'null is absent', document: join(null), finds: ['warning "null"'] },
  { name: 'a blank expression', document: join(' '), finds: ['warning " "'] },
  { name: 'a name that is no branch', document: join('b1 and b3'), finds: ['warning "b1 and b3"'] },
  { name: 'a name far from any branch', document: join('b1 and b2 and somebody'), finds: ['warning "b1 and b2 and somebody"'] },
  { name: 'a branch left out', document: join('b1'), finds: ['warning "b1"'] },
  { name: 'letters count', document: join('B1 and b2'), finds: ['warning "B1 and b2"'] },
  { name: 'a placeholder', document: join('${spec.expression}') },
  { name: 'a placeholder as name', document: join('b1 and b2', ['b1', '${spec.name}']) },
  { name: 'names with blanks cannot be told apart', document: join('first one and b2', ['first one', 'b2']) },
  { name: 'a branch without a name has a report of its own', document: join('b1', ['b1', undefined]) },
  { name: 'no branches', document: join('', []) },
  { name: 'a number is judged as a type', document: join(1) },
])

it('says what is missing, and shows an expression of all branches', () => {
  const said = (document: unknown) => spoken(problemIn(document, 'join-expression').message)
  assert.match(said(join(' ')), /no "logic.expression".* such as "b1 and b2"/)
  assert.match(said(join(null, ['b1', undefined])), /such as "b1 and branch_2"/)
  assert.match(said(join('b1')), /leaves out the branch "b2"/)
  assert.match(said(join('b1 and b2 and somebody')), /names "somebody", but the branches are called b1, b2/)
})

it('repairs a misspelt name in the expression, not a name that contains it', () => {
  const change = repairIn(join('b_1 and b_11 or b_l', ['b_1', 'b_11', 'b_2']), 'join-expression')
  assert.deepEqual(change, { kind: 'value', text: 'b_1 and b_11 or b_2' })
})
