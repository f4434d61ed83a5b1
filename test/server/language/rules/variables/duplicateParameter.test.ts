import { bodyDocument, parametersDocument } from '../../../../support/bodies.ts'
import { ruleCases } from '../../../../support/check.ts'

const variable = (name: unknown, value = '1') => ({ name, scope: 'NodeParameter', type: 'Constant', value })

ruleCases('duplicate-parameter', [
  { name: 'two names', document: parametersDocument(variable('a'), variable('b')) },
  { name: 'one name twice', document: parametersDocument(variable('a'), variable('b'), variable('a', '2')), finds: ['warning "a"'] },
  { name: 'letters count', document: parametersDocument(variable('a'), variable('A')) },
  { name: 'null and blank are no names', document: parametersDocument(variable(null), variable(null), variable(''), variable('')) },
  { name: 'placeholders', document: parametersDocument(variable('${spec.a}'), variable('${spec.a}')) },
  { name: 'references', document: parametersDocument('{{variables.a}}', '{{variables.a}}') },
  {
    name: 'a shared script',
    document: bodyDocument({ scripts: [{ id: 's1', path: 'shop/s1', parameters: [variable('a'), variable('a')] }] }),
    finds: ['warning "a"'],
  },
  { name: 'two lists', document: bodyDocument({ scripts: [{ parameters: [variable('a')] }, { parameters: [variable('a')] }] }) },
])
