import { parametersDocument } from '../../../../support/bodies.ts'
import { ruleCases } from '../../../../support/check.ts'

const line = { name: '-', scope: 'NodeParameter', type: 'NoKvVariableExpression', value: '$[yyyymmdd]' }
const other = { name: 'region', scope: 'NodeParameter', type: 'Constant', value: 'cn' }

ruleCases('no-kv-expression', [
  { name: 'alone and called "-"', document: parametersDocument(line) },
  { name: 'another name', document: parametersDocument({ ...line, name: 'line' }), finds: ['hint "line"'] },
  { name: 'no name', document: parametersDocument({ ...line, name: undefined }), finds: ['hint "NoKvVariableExpression"'] },
  { name: 'not alone', document: parametersDocument(line, other), finds: ['hint "NoKvVariableExpression"'] },
  { name: 'not alone, behind another', document: parametersDocument(other, line), finds: ['hint "NoKvVariableExpression"'] },
  { name: 'no such parameter', document: parametersDocument(other, { ...other, name: '-' }) },
])
