import { ruleCases } from '../../../../support/check.ts'
import { commandDocument } from '../../../../support/documents.ts'

ruleCases('missing-datasource', [
  { name: 'a data source', document: commandDocument('ODPS_SQL', { datasource: { name: 'odps_first', type: 'odps' } }) },
  { name: 'a reference to one', document: commandDocument('ODPS_SQL', { datasource: '{{datasources.odps_first}}' }) },
  { name: 'none', document: commandDocument('ODPS_SQL'), finds: ['hint "ODPS_SQL"'] },
  { name: 'null', document: commandDocument('ODPS_SQL', { datasource: null }), finds: ['hint "ODPS_SQL"'] },
  { name: 'a command that runs in none', document: commandDocument('DIDE_SHELL') },
  { name: 'a type of the customer', document: commandDocument('ACME_FORECAST') },
  { name: 'before version 2.0.0', document: commandDocument('ODPS_SQL', {}, '1.1.0') },
])
