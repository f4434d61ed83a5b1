import { scriptOf } from '../../../../support/bodies.ts'
import { ruleCases } from '../../../../support/check.ts'
import { nodeDocument } from '../../../../support/documents.ts'

const input = { name: 'outputs', scope: 'NodeContext', type: 'NodeOutput', node: { output: 'shop.count' } }
const withParameter = (referenceVariable: unknown, more: object = {}) =>
  nodeDocument({
    inputs: { variables: [{ ...input, ...more }] },
    script: { ...scriptOf('DIDE_SHELL'), parameters: [{ name: 'rows', scope: 'NodeContext', type: 'PassThrough', referenceVariable }] },
  })

ruleCases('unbound-input', [
  { name: 'an input name', document: nodeDocument({ inputs: { variables: [{ ...input, inputName: 'rows' }] } }) },
  { name: 'neither', document: nodeDocument({ inputs: { variables: [input] } }), finds: ['hint "outputs"'] },
  { name: 'the other spelling of the group', document: nodeDocument({ inputs: { variable: [input] } }), finds: ['hint "outputs"'] },
  { name: 'a parameter takes it', document: withParameter(input) },
  {
    name: 'a parameter takes that of another node',
    document: withParameter({ ...input, node: { output: 'shop.other' } }),
    finds: ['hint "outputs"'],
  },
  { name: 'a parameter takes it without saying of which node', document: withParameter({ ...input, node: undefined }) },
  { name: 'the input does not say of which node', document: withParameter(input, { node: undefined }) },
  { name: 'a parameter takes another one', document: withParameter({ ...input, name: 'rows' }), finds: ['hint "outputs"'] },
  { name: 'by id', document: withParameter('{{variables.v1}}', { id: 'v1' }) },
  { name: 'by the id in place', document: withParameter({ ...input, id: 'v1', name: 'other' }, { id: 'v1' }) },
  {
    name: 'the other spelling of the source',
    document: nodeDocument({
      inputs: { variables: [input] },
      script: {
        ...scriptOf('DIDE_SHELL'),
        parameters: [{ name: 'rows', scope: 'NodeContext', type: 'PassThrough', from: { name: 'outputs', nodeOutput: 'shop.count' } }],
      },
    }),
  },
  {
    name: 'a hub hands it on',
    document: nodeDocument({
      inputs: { variables: [input] },
      'param-hub': { variables: [{ name: 'rows', scope: 'NodeContext', type: 'PassThrough', referenceVariable: input }] },
    }),
  },
  { name: 'a loop goes through it', document: nodeDocument({ inputs: { variables: [input] }, 'for-each': { array: input } }) },
  {
    name: 'a shared script has its parameters elsewhere',
    document: nodeDocument({ inputs: { variables: [input] }, script: '{{scripts.s}}' }),
  },
  { name: 'an input by reference', document: nodeDocument({ inputs: { variables: ['{{variables.v}}'] } }) },
  { name: 'null for a list', document: nodeDocument({ inputs: { variables: null } }) },
])
