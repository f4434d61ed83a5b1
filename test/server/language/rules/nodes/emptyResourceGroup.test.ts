import { ruleCases } from '../../../../support/check.ts'
import { nodeDocument } from '../../../../support/documents.ts'

const shared = (resource: unknown) => ({ version: '1.1.0', kind: 'CycleWorkflow', spec: { runtimeResources: [resource] } })

ruleCases('empty-resource-group', [
  { name: 'a group', document: nodeDocument({ runtimeResource: { resourceGroup: 'group_1' } }) },
  { name: 'the id of a group', document: nodeDocument({ runtimeResource: { resourceGroupId: '42' } }) },
  { name: 'a placeholder', document: nodeDocument({ runtimeResource: { resourceGroup: '${spec.group}' } }) },
  { name: 'a reference', document: nodeDocument({ runtimeResource: '{{runtimeResources.default}}' }) },
  { name: 'no resource at all', document: nodeDocument() },
  { name: 'blank', document: nodeDocument({ runtimeResource: { resourceGroup: '' } }), finds: ['hint ""'] },
  { name: 'null', document: nodeDocument({ runtimeResource: { resourceGroup: null } }), finds: ['hint "runtimeResource"'] },
  { name: 'not there', document: nodeDocument({ runtimeResource: { cu: '0.5' } }), finds: ['hint "runtimeResource"'] },
  { name: 'shared', document: shared({ id: 'default' }), finds: ['hint "default"'] },
])
