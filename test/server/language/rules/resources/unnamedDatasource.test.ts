import { bodyDocument } from '../../../../support/bodies.ts'
import { ruleCases } from '../../../../support/check.ts'
import { nodeDocument } from '../../../../support/documents.ts'

ruleCases('unnamed-datasource', [
  { name: 'a name', document: nodeDocument({ datasource: { name: 'odps_first', type: 'odps' } }) },
  { name: 'a placeholder', document: nodeDocument({ datasource: { name: '${spec.datasource.name}' } }) },
  { name: 'by reference', document: nodeDocument({ datasource: '{{datasources.d}}' }) },
  { name: 'no name', document: nodeDocument({ datasource: { type: 'odps' } }), finds: ['warning "datasource"'] },
  { name: 'null is absent', document: nodeDocument({ datasource: { name: null, type: 'odps' } }), finds: ['warning "null"'] },
  { name: 'no data source', document: nodeDocument({ datasource: null }) },
  { name: 'a definition', document: bodyDocument({ datasources: [{ id: 'd', type: 'odps' }] }, 'DataSource'), finds: ['warning'] },
  {
    name: 'the engine of a table, by id',
    document: bodyDocument({ tables: [{ name: 't', calcEngine: { type: 'MaxCompute', datasource: { id: '1' } } }] }, 'Table'),
  },
  {
    name: 'the engine of a table, by nothing',
    document: bodyDocument({ tables: [{ name: 't', calcEngine: { type: 'MaxCompute', datasource: { type: 'odps' } } }] }, 'Table'),
    finds: ['warning "datasource"'],
  },
])
