import { ruleCases } from '../../../../support/check.ts'
import { registrationApi, scriptApi, wizardApi } from '../../../../support/dataService.ts'

ruleCases('unused-in-mode', [
  { name: 'script', document: scriptApi({ sqlMode: 'advanced', paged: true, results: [{ name: 'one' }] }) },
  { name: 'registration', document: registrationApi({ samples: { success: '{}' }, errorCodes: [{ code: '1' }] }) },
  { name: 'a backend of a script', document: scriptApi({ backend: { host: 'x' } }), finds: ['hint "backend"'] },
  {
    name: 'a script of the wizard',
    document: wizardApi({ script: 'select 1', sqlMode: 'basic' }),
    finds: ['hint "script"', 'hint "sqlMode"'],
  },
  { name: 'a table of a registered API', document: registrationApi({ connection: { id: '7' } }), finds: ['hint "connection"'] },
  { name: 'null means absent', document: scriptApi({ backend: null }) },
  { name: 'a mode that nobody knows', document: scriptApi({ mode: 'magic', backend: {} }) },
])
