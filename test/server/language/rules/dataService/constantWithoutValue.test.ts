import { ruleCases } from '../../../../support/check.ts'
import { registeredParameter, scriptApi } from '../../../../support/dataService.ts'

ruleCases('constant-without-value', [
  { name: 'a value', document: registeredParameter({ operator: 'Const', default: 'web' }) },
  { name: 'an empty text is a value', document: registeredParameter({ operator: 'Const', default: '' }) },
  { name: 'none', document: registeredParameter({ operator: 'Const' }), finds: ['error "Const"'] },
  { name: 'null, in another letter case', document: registeredParameter({ operator: 'const', default: null }), finds: ['error "const"'] },
  { name: 'what is passed by the caller', document: registeredParameter({ operator: 'Equal' }) },
  { name: 'a mode without constants is another fault', document: scriptApi({ parameters: [{ name: 'a', operator: 'Const' }] }) },
])
