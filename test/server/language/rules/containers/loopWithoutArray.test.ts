import { scriptOf } from '../../../../support/bodies.ts'
import { ruleCases } from '../../../../support/check.ts'
import { nodeDocument } from '../../../../support/documents.ts'

const array = { name: 'days', scope: 'NodeParameter', type: 'Constant', value: '1,2' }
const parameters = [{ ...array, name: 'loopDataArray' }]
const script = scriptOf('CONTROLLER_TRAVERSE')

ruleCases('loop-without-array', [
  { name: 'an array', document: nodeDocument({ 'for-each': { array } }) },
  { name: 'an array by reference', document: nodeDocument({ foreach: { array: '{{variables.days}}' } }) },
  { name: 'a parameter', document: nodeDocument({ 'for-each': {}, script: { ...script, parameters } }) },
  { name: 'a bound input', document: nodeDocument({ 'for-each': {}, inputs: { variables: [{ ...array, inputName: 'loopDataArray' }] } }) },
  { name: 'neither', document: nodeDocument({ 'for-each': { maxIterations: 3 }, script }), finds: ['hint "for-each"'] },
  { name: 'null is absent', document: nodeDocument({ foreach: { array: null } }), finds: ['hint "foreach"'] },
  {
    name: 'another parameter',
    document: nodeDocument({ 'for-each': {}, script: { ...script, parameters: [array] } }),
    finds: ['hint "for-each"'],
  },
  { name: 'a parameter by reference may be it', document: nodeDocument({ 'for-each': {}, script: { ...script, parameters: ['{{v}}'] } }) },
  { name: 'a shared script has its parameters elsewhere', document: nodeDocument({ 'for-each': {}, script: '{{scripts.s}}' }) },
  { name: 'another loop', document: nodeDocument({ 'do-while': {} }) },
])
