import { ruleCases } from '../../../../support/check.ts'

ruleCases('null-spec', [
  { name: 'an empty body', document: { version: '1.1.0', kind: 'CycleWorkflow', spec: {} } },
  { name: 'null', document: { version: '1.1.0', kind: 'CycleWorkflow', spec: null }, finds: ['error "null"'] },
  { name: 'yaml: nothing behind the key', document: 'version: 1.1.0\nkind: Node\nspec:\n', finds: ['error "spec"'] },
  { name: 'no body: the flat form', document: { version: '1.0.0', kind: 'CycleWorkflow', nodes: [] } },
])
