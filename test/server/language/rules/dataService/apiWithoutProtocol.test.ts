import { ruleCases } from '../../../../support/check.ts'
import { scriptApi } from '../../../../support/dataService.ts'

ruleCases('api-without-protocol', [
  { name: 'one', document: scriptApi({ protocols: ['HTTP'] }) },
  { name: 'none said, so HTTPS', document: scriptApi() },
  { name: 'null means absent', document: scriptApi({ protocols: null }) },
  { name: 'none', document: scriptApi({ protocols: [] }), finds: ['error "protocols"'] },
  { name: 'a text is of the wrong type', document: scriptApi({ protocols: 'HTTPS' }) },
])
