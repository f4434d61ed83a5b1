import { ruleCases } from '../../../../support/check.ts'
import { nodeDocument } from '../../../../support/documents.ts'

const yaml = (member: string) => `version: 2.0.0\nkind: Node\nspec:\n  nodes:\n    - id: a\n      name: a\n      ${member}\n`

ruleCases('yaml-sexagesimal', [
  { name: 'a text', document: nodeDocument({ description: '12:30:45' }) },
  { name: 'yaml: a time of day', document: yaml('description: 12:30:45'), finds: ['warning "12:30:45"'] },
  { name: 'yaml: in quotes', document: yaml("description: '12:30:45'") },
  { name: 'yaml: no number', document: yaml('description: 12:30h') },
  {
    name: 'yaml: where nothing but text is read',
    document: yaml('script: {parameters: [{name: p, scope: NodeParameter, type: Constant, value: 12:30}]}'),
    finds: ['error "12:30"'],
  },
])
