import { ruleCases } from '../../../../support/check.ts'
import { nodeDocument } from '../../../../support/documents.ts'

const json = (node: string) => `{"version":"2.0.0","kind":"Node","spec":{"nodes":[\n${node}\n]}}`
const yaml = (node: string) => `version: 2.0.0\nkind: Node\nspec:\n  nodes:\n    - id: a\n${node}`

ruleCases('syntax', [
  { name: 'plain text', document: nodeDocument() },
  { name: 'json: a missing comma', document: json('{"id": "a"\n"name": "b"}'), finds: ['error "name"'] },
  { name: 'json: a comma behind the last entry', document: json('{"id": "a"},'), finds: ['error ","'] },
  { name: 'json: a comma behind the last property', document: json('{"id": "a",}'), finds: ['error "}"'] },
  { name: 'json: no comma between two entries', document: json('{"id": "a"}\n{"id": "b"}'), finds: ['error "}"'] },
  { name: 'json: a comment', document: json('{"id": "a"} // the first'), finds: ['error "// the first"'] },
  { name: 'json: a line break inside a text', document: json('{"id": "a\nb"}'), finds: ['error "\\"a"', 'error "b"'] },
  { name: 'json: a value is missing, all on one line', document: '{"version":"1.1.0","kind":}', finds: ['error "}"'] },
  { name: 'json: nothing at all', document: '', finds: ['error ""'] },
  { name: 'json: several broken lines, each once', document: json('{"id": a,\n"name": b}'), finds: ['error "a"', 'error "b"'] },
  { name: 'yaml: a quote is missing', document: yaml("      name: 'b\n"), finds: ['error "\'b"'] },
  { name: 'yaml: a tab', document: yaml('\tname: b\n'), finds: ['error'] },
  { name: 'yaml: cron that begins with a star', document: yaml('      cron: * * *\n'), finds: ['error "*"'] },
  { name: 'yaml: an alias of nothing', document: yaml('      trigger: *daily\n'), finds: ['error "*daily"'] },
  {
    name: 'yaml: a reference that does not end',
    document: yaml('      script: {{scripts.\n      name: b\n'),
    finds: ['error "{{scripts."'],
  },
  { name: 'yaml: an anchor and its alias', document: yaml('      script: &s {path: a}\n    - id: b\n      script: *s\n') },
])
