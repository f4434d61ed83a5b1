import assert from 'node:assert/strict'
import { it } from 'node:test'
import { ruleCases } from '../../../../support/check.ts'
import { scriptDocument } from '../../../../support/documents.ts'
import { repairIn } from '../../../../support/problem.ts'

const script = (command: string, language: unknown) => scriptDocument({ path: 'shop/report', language, runtime: { command } })

ruleCases('language-mismatch', [
  { name: 'the language of the command', document: script('ODPS_SQL', 'odps-sql') },
  { name: 'its short form', document: script('ODPS_SQL', 'odps') },
  { name: 'plain sql', document: script('HOLOGRES_SQL', 'sql') },
  { name: 'shell', document: script('EMR_SHELL', 'shell') },
  { name: 'another letter case', document: script('DIDE_SHELL', 'Shell-Script') },
  { name: 'python in short', document: script('PYODPS3', 'python') },
  { name: 'the other python', document: script('PYODPS3', 'python2'), finds: ['hint "python2"'] },
  { name: 'another language', document: script('ODPS_SQL', 'python3'), finds: ['hint "python3"'] },
  { name: 'another sql', document: script('HOLOGRES_SQL', 'hive-sql'), finds: ['hint "hive-sql"'] },
  { name: 'one of several', document: script('CONTROLLER_ASSIGNMENT', 'python2') },
  { name: 'none of several', document: script('CONTROLLER_ASSIGNMENT', 'java'), finds: ['hint "java"'] },
  { name: 'a configuration', document: script('CONTROLLER_BRANCH', 'yaml') },
  { name: 'no code at all', document: script('VIRTUAL', 'sql') },
  { name: 'a type of the customer', document: script('ACME_FORECAST', 'fortran') },
  { name: 'a placeholder', document: script('ODPS_SQL', '${spec.language}') },
  { name: 'null', document: script('ODPS_SQL', null) },
  { name: 'blank', document: script('ODPS_SQL', '') },
])

it('the language follows the command where the command has one', () => {
  assert.deepEqual(repairIn(script('ODPS_SQL', 'java'), 'language-mismatch'), { kind: 'value', text: 'odps-sql' })
  assert.equal(repairIn(script('CONTROLLER_ASSIGNMENT', 'java'), 'language-mismatch'), undefined)
})
