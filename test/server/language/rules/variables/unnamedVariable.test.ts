import { bodyDocument, parametersDocument } from '../../../../support/bodies.ts'
import { ruleCases } from '../../../../support/check.ts'
import { nodeDocument } from '../../../../support/documents.ts'

const nameless = { scope: 'NodeParameter', type: 'Constant', value: 'cn' }

ruleCases('unnamed-variable', [
  { name: 'with a name', document: parametersDocument({ ...nameless, name: 'region' }) },
  { name: 'no name', document: parametersDocument(nameless), finds: ['warning'] },
  { name: 'a blank name', document: parametersDocument({ ...nameless, name: ' ' }), finds: ['warning " "'] },
  { name: 'null is absent', document: parametersDocument({ ...nameless, name: null }), finds: ['warning'] },
  { name: 'a name with a placeholder', document: parametersDocument({ ...nameless, name: '${spec.name}' }) },
  { name: 'a list of the body', document: bodyDocument({ variables: [{ ...nameless, id: 'v1' }] }), finds: ['warning'] },
  { name: 'an expression without names', document: parametersDocument({ ...nameless, type: 'NoKvVariableExpression' }) },
  {
    name: 'the source of a value may be named by its node',
    document: nodeDocument({
      'param-hub': { variables: [{ name: 'rows', scope: 'NodeContext', type: 'PassThrough', referenceVariable: nameless }] },
    }),
  },
])
