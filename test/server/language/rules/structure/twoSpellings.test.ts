import { ruleCases } from '../../../../support/check.ts'
import { nodeDocument } from '../../../../support/documents.ts'

const variable = { name: 'v', type: 'PassThrough', scope: 'NodeParameter' }
const source = { name: 's', type: 'Constant', scope: 'NodeParameter' }
const parameter = (more: object) => nodeDocument({ script: { parameters: [{ ...variable, ...more }] } })

ruleCases('two-spellings', [
  { name: 'one spelling', document: nodeDocument({ outputs: { output: [] } }) },
  { name: 'two spellings of a group', document: nodeDocument({ outputs: { nodeOutputs: [], output: [] } }), finds: ['warning "output"'] },
  { name: 'from and referenceVariable', document: parameter({ from: source, referenceVariable: source }), finds: ['warning "from"'] },
  { name: 'null means absent', document: parameter({ from: source, referenceVariable: null }) },
  { name: 'sections of nodes have a rule of their own', document: nodeDocument({ 'do-while': {}, doWhile: {} }) },
])
