import { ruleCases } from '../../../../support/check.ts'

ruleCases('duplicate-key', [
  { name: 'json: one key twice', document: '{"kind":"Node","spec":{"nodes":[{"id":"a","id":"b"}]}}', finds: ['warning "id"'] },
  { name: 'json: the header', document: '{"kind":"Node","kind":"Node","spec":{}}', finds: ['warning "kind"'] },
  { name: 'json: one key in two objects', document: '{"kind":"Node","spec":{"nodes":[{"id":"a"},{"id":"a"}]}}' },
  {
    name: 'json: a list of entries twice',
    document: '{"kind":"Node","spec":{"nodes":[{"id":"a"}],"nodes":[]}}',
    finds: ['warning "nodes"'],
  },
  { name: 'yaml: one key twice', document: 'kind: Node\nspec:\n  nodes:\n    - id: a\n      id: b\n', finds: ['warning "id"'] },
  { name: 'yaml: a key in quotes', document: "kind: Node\nspec:\n  nodes:\n    - id: a\n      'id': b\n", finds: ['warning "id"'] },
  {
    name: 'yaml: a merge key brings in what is there',
    document: 'kind: Node\nspec:\n  nodes:\n    - &a {id: a}\n    - <<: *a\n      id: b\n',
  },
])
