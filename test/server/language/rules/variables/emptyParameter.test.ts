import { bodyDocument, parametersDocument } from '../../../../support/bodies.ts'
import { ruleCases } from '../../../../support/check.ts'
import { nodeDocument } from '../../../../support/documents.ts'

const parameter = (rest: object) => ({ name: 'day', scope: 'NodeParameter', type: 'System', ...rest })
const source = { name: 'outputs', scope: 'NodeContext', type: 'NodeOutput' }

ruleCases('empty-parameter', [
  { name: 'with a value', document: parametersDocument(parameter({ value: '$bizdate' })) },
  { name: 'a blank value', document: parametersDocument(parameter({ value: ' ' })), finds: ['hint " "'] },
  { name: 'no value', document: parametersDocument(parameter({})), finds: ['hint'] },
  { name: 'null is absent', document: parametersDocument(parameter({ value: null, type: 'Constant' })), finds: ['hint'] },
  { name: 'a value from another variable', document: parametersDocument(parameter({ referenceVariable: source })) },
  { name: 'the other spelling', document: parametersDocument(parameter({ from: source })) },
  { name: 'a value that comes when the node runs', document: parametersDocument(parameter({ type: 'NodeOutput', value: '' })) },
  { name: 'no parameter', document: bodyDocument({ variables: [parameter({ value: '' })] }) },
  { name: 'an output', document: nodeDocument({ outputs: { variables: [parameter({ value: '' })] } }) },
])
