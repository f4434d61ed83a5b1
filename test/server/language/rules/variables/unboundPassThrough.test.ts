import { parametersDocument } from '../../../../support/bodies.ts'
import { ruleCases } from '../../../../support/check.ts'
import { nodeDocument } from '../../../../support/documents.ts'

const passing = { name: 'rows', scope: 'NodeContext', type: 'PassThrough' }
const source = { name: 'outputs', scope: 'NodeContext', type: 'NodeOutput' }
const hub = (variable: object) => nodeDocument({ 'param-hub': { variables: [variable] } })

ruleCases('unbound-pass-through', [
  { name: 'with a source', document: hub({ ...passing, referenceVariable: source }) },
  { name: 'the other spelling', document: hub({ ...passing, from: source }) },
  { name: 'a source by reference', document: hub({ ...passing, referenceVariable: '{{variables.v}}' }) },
  { name: 'no source', document: hub(passing), finds: ['warning "PassThrough"'] },
  { name: 'null is absent', document: hub({ ...passing, referenceVariable: null }), finds: ['warning "PassThrough"'] },
  { name: 'letter case', document: parametersDocument({ ...passing, type: 'passthrough' }), finds: ['warning "passthrough"'] },
  { name: 'another type', document: hub({ ...passing, type: 'Constant', value: '1' }) },
  { name: 'an input repeats what another node passes', document: nodeDocument({ inputs: { variables: [passing] } }) },
  { name: 'a source that passes on itself', document: hub({ ...passing, referenceVariable: passing }) },
  { name: 'one report: the old key has one of its own', document: hub({ ...passing, variable: source }) },
])
