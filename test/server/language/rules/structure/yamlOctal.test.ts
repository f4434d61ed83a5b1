import { ruleCases } from '../../../../support/check.ts'
import { nodeDocument } from '../../../../support/documents.ts'

const yaml = (member: string) => `version: 2.0.0\nkind: Node\nspec:\n  nodes:\n    - id: a\n      name: a\n      ${member}\n`

ruleCases('yaml-octal', [
  { name: 'a text of digits', document: nodeDocument({ owner: '064152' }) },
  { name: 'yaml: digits behind a zero', document: yaml('owner: 064152'), finds: ['warning "064152"'] },
  { name: 'yaml: digits that are not octal stay a text', document: yaml('owner: 089') },
  { name: 'yaml: a plain number', document: yaml('owner: 64152') },
  { name: 'yaml: zero', document: yaml('rerunTimes: 0') },
  { name: 'yaml: in quotes', document: yaml("owner: '064152'") },
  {
    name: 'yaml: where nothing but text is read',
    document: yaml('script: {parameters: [{name: p, scope: NodeParameter, type: Constant, value: 010}]}'),
    finds: ['error "010"'],
  },
])
