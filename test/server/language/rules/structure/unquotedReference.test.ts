import { ruleCases } from '../../../../support/check.ts'

const yaml = (script: string) =>
  `version: 1.1.0\nkind: CycleWorkflow\nspec:\n  nodes:\n    - id: a\n      script: ${script}\n      name: a\n`

ruleCases('unquoted-reference', [
  { name: 'in quotes', document: { kind: 'CycleWorkflow', spec: { nodes: [{ id: 'a', script: '{{scripts.s1}}' }] } } },
  { name: 'yaml: without quotes', document: yaml('{{scripts.s1}}'), finds: ['error "{{scripts.s1}}"'] },
  { name: 'yaml: without a type', document: yaml('{{s1}}'), finds: ['error "{{s1}}"'] },
  { name: 'yaml: half typed is broken syntax', document: yaml('{{scripts.') },
  { name: 'yaml: inside brackets', document: 'kind: Node\nspec:\n  nodes: [{{a}}]\n', finds: ['error "{{a}}"'] },
  { name: 'yaml: in a fragment', document: 'nodes:\n  - script: {{s1}}\n', finds: ['error "{{s1}}"'] },
  { name: 'yaml: single quotes', document: yaml("'{{scripts.s1}}'") },
  { name: 'yaml: inside code', document: yaml('\n        content: |\n          {{ jinja }}') },
])
