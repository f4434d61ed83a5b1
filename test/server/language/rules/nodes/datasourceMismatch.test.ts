import { ruleCases } from '../../../../support/check.ts'
import { commandDocument } from '../../../../support/documents.ts'

const on = (command: string, type: unknown) => commandDocument(command, { datasource: { name: 'first', type } })

ruleCases('datasource-mismatch', [
  { name: 'the type of the command', document: on('ODPS_SQL', 'odps') },
  { name: 'another letter case', document: on('ODPS_SQL', 'ODPS') },
  { name: 'a longer form by the service', document: on('FLINK_SQL_STREAM', 'flink_serverless') },
  { name: 'another type', document: on('ODPS_SQL', 'hologres'), finds: ['hint "hologres"'] },
  { name: 'an empty type in exports', document: on('ODPS_SQL', '') },
  { name: 'a number is another fault', document: on('ODPS_SQL', 42) },
  { name: 'no type', document: on('ODPS_SQL', null) },
  { name: 'a placeholder', document: on('ODPS_SQL', '${spec.type}') },
  { name: 'a command that runs in none', document: on('DIDE_SHELL', 'odps') },
  { name: 'a type of the customer', document: on('ACME_FORECAST', 'odps') },
  { name: 'a reference', document: commandDocument('ODPS_SQL', { datasource: '{{datasources.odps_first}}' }) },
])
