import { ruleCases } from '../../../../support/check.ts'
import { scriptApi } from '../../../../support/dataService.ts'

const long = 'a'.repeat(50)

ruleCases('api-name', [
  ...['abcd', 'Ab_1', long].map((name) => ({ name, document: scriptApi({ name }) })),
  ...['abc', '1abc', '_abc', 'ab-cd', 'ab cd', 'äbcd', `${long}a`].map((name) => ({
    name: `not ${name}`,
    document: scriptApi({ name }),
    finds: [`error "${name}"`],
  })),
  { name: 'a placeholder', document: scriptApi({ name: '${env}-x' }) },
  { name: 'a blank name is missing', document: scriptApi({ name: '' }) },
  { name: 'an object is of the wrong type', document: scriptApi({ name: {} }) },
])
