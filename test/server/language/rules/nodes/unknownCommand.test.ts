import assert from 'node:assert/strict'
import { it } from 'node:test'
import { ruleCases } from '../../../../support/check.ts'
import { commandDocument, nodeDocument } from '../../../../support/documents.ts'
import { repairIn } from '../../../../support/problem.ts'

ruleCases('unknown-command', [
  { name: 'a command', document: commandDocument('ODPS_SQL') },
  { name: 'the label of a command', document: commandDocument('PY_ODPS') },
  { name: 'another letter case', document: commandDocument('odps_sql') },
  { name: 'a placeholder', document: commandDocument('${spec.command}') },
  {
    name: 'a number is another fault',
    document: nodeDocument({ script: { path: 'shop/report', runtime: { command: 42 } } }),
  },
  { name: 'a type of the customer', document: commandDocument('ACME_FORECAST_RUNNER'), finds: ['hint "ACME_FORECAST_RUNNER"'] },
  { name: 'a misspelt command', document: commandDocument('ODPS_SQLL'), finds: ['information "ODPS_SQLL"'] },
  { name: 'a command that never was one', document: commandDocument('ODPS_SHELL'), finds: ['hint "ODPS_SHELL"'] },
])

it('a misspelt command is repaired, and a command that never was one replaced', () => {
  assert.deepEqual(repairIn(commandDocument('ODPS_SQLL'), 'unknown-command'), { kind: 'value', text: 'ODPS_SQL' })
  assert.deepEqual(repairIn(commandDocument('ODPS_SHELL'), 'unknown-command'), { kind: 'value', text: 'DIDE_SHELL' })
  assert.equal(repairIn(commandDocument('ACME_FORECAST_RUNNER'), 'unknown-command'), undefined)
})
