import { bodyDocument, parametersDocument } from '../../../../support/bodies.ts'
import { ruleCases } from '../../../../support/check.ts'
import { nodeDocument } from '../../../../support/documents.ts'

const outputs = (artifactType: unknown, group = 'nodeOutputs') =>
  nodeDocument({ outputs: { [group]: [{ data: 'shop.n1', artifactType }] } })

ruleCases('misplaced-artifact', [
  { name: 'the type of the group', document: outputs('NodeOutput') },
  { name: 'letter case', document: outputs('nodeoutput') },
  { name: 'left out', document: outputs(undefined) },
  { name: 'null is absent', document: outputs(null) },
  { name: 'a table among outputs', document: outputs('Table'), finds: ['warning "Table"'] },
  { name: 'the other spelling of the group', document: outputs('Variable', 'output'), finds: ['warning "Variable"'] },
  { name: 'one report: the old word is judged as a value', document: outputs('Output') },
  { name: 'one report: an unknown word is judged as a value', document: outputs('Tabel') },
  { name: 'a placeholder', document: outputs('${spec.type}') },
  {
    name: 'an output among tables',
    document: nodeDocument({ inputs: { tables: [{ guid: 'odps.shop.orders', artifactType: 'NodeOutput' }] } }),
    finds: ['warning "NodeOutput"'],
  },
  {
    name: 'shared artifacts',
    document: bodyDocument({
      artifacts: { variables: [{ name: 'a', scope: 'Workflow', type: 'Constant', value: '1', artifactType: 'File' }] },
    }),
    finds: ['warning "File"'],
  },
  {
    name: 'a parameter',
    document: parametersDocument({ name: 'a', scope: 'NodeParameter', type: 'Constant', value: '1', artifactType: 'Table' }),
    finds: ['warning "Table"'],
  },
])

ruleCases('unknown-value', [{ name: 'the old word for node outputs', document: outputs('Output'), finds: ['warning "Output"'] }])
