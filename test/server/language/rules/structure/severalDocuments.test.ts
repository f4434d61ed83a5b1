import { ruleCases } from '../../../../support/check.ts'
import { nodeDocument } from '../../../../support/documents.ts'

const first = 'version: 2.0.0\nkind: Node\nspec:\n  nodes:\n    - id: a\n'

ruleCases('several-documents', [
  { name: 'one document', document: nodeDocument() },
  { name: 'yaml: two', document: `${first}---\nkind: Node\n`, finds: ['warning "---"'] },
  { name: 'yaml: three, said once', document: `${first}---\nkind: Node\n---\nkind: Node\n`, finds: ['warning "---"'] },
  { name: 'yaml: a marker in front', document: `---\n${first}` },
  { name: 'yaml: a marker at the end', document: `${first}---\n# nothing more\n\n` },
  { name: 'yaml: an end', document: `${first}...\n` },
  { name: 'yaml: dashes inside code', document: `${first}      script:\n        content: |\n          a\n          ---\n          b\n` },
])
