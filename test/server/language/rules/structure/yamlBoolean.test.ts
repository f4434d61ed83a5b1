import { ruleCases } from '../../../../support/check.ts'
import { nodeDocument } from '../../../../support/documents.ts'

const yaml = (member: string) => `version: 2.0.0\nkind: Node\nspec:\n  nodes:\n    - id: a\n      name: a\n      ${member}\n`

ruleCases('yaml-boolean', [
  { name: 'a text', document: nodeDocument({ description: 'yes' }) },
  { name: 'yaml: yes where a text is meant', document: yaml('description: yes'), finds: ['warning "yes"'] },
  { name: 'yaml: Off', document: yaml('description: Off'), finds: ['warning "Off"'] },
  { name: 'yaml: where nothing but one of some words is read', document: yaml('recurrence: on'), finds: ['error "on"'] },
  { name: 'yaml: where true or false is meant', document: yaml('autoParse: yes') },
  { name: 'yaml: true itself is no word', document: yaml('description: true') },
  { name: 'yaml: in quotes', document: yaml("description: 'yes'") },
])
