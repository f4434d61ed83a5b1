import { parametersDocument } from '../../../../support/bodies.ts'
import { ruleCases } from '../../../../support/check.ts'

const variable = (value: unknown) => parametersDocument({ name: 'day', scope: 'NodeParameter', type: 'Constant', value })

ruleCases('wrong-type', [
  { name: 'the value of a variable is text', document: variable('20260301') },
  { name: 'a number as value', document: variable(20260301), finds: ['error "20260301"'] },
  { name: 'a boolean as value', document: variable(true), finds: ['error "true"'] },
  { name: 'null is absent', document: variable(null) },
])
