import assert from 'node:assert/strict'
import { it } from 'node:test'
import { ruleCases } from '../../../../support/check.ts'
import { scriptDocument } from '../../../../support/documents.ts'
import { repairIn } from '../../../../support/problem.ts'

const runtime = (command: string | undefined, commandTypeId: unknown) =>
  scriptDocument({ path: 'shop/report', runtime: { command, commandTypeId } })

ruleCases('wrong-command-type-id', [
  { name: 'the number of the command', document: runtime('ODPS_SQL', 10) },
  { name: 'the number as text', document: runtime('ODPS_SQL', '10') },
  { name: 'the label of the command', document: runtime('PY_ODPS', 221) },
  { name: 'the number of another command', document: runtime('DIDE_SHELL', 10), finds: ['warning "10"'] },
  { name: 'no number of any command', document: runtime('DIDE_SHELL', 987654), finds: ['warning "987654"'] },
  { name: 'null', document: runtime('DIDE_SHELL', null) },
  { name: 'a type of the customer', document: runtime('ACME_FORECAST', 987654) },
  { name: 'a command without a number', document: runtime('NOTEBOOK', 987654) },
  { name: 'a number alone', document: runtime(undefined, 10) },
  { name: 'a placeholder', document: runtime('DIDE_SHELL', '${spec.type}') },
])

it('the number follows the command', () => {
  assert.deepEqual(repairIn(runtime('DIDE_SHELL', 10), 'wrong-command-type-id'), { kind: 'json', value: 6 })
})
