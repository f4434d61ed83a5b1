import { ruleCases } from '../../../../support/check.ts'

const shared = { scripts: [{ id: 's1', path: 'a' }], triggers: [{ id: 't1', type: 'Manual' }] }
const document = (node: object, more: object = {}) => ({
  version: '1.1.0',
  kind: 'CycleWorkflow',
  spec: { ...shared, nodes: [{ id: 'n1', ...node }], ...more },
})
const inner = (node: object) => document({ 'for-each': { nodes: [{ id: 'n2', ...node }] } })

ruleCases('dangling-reference', [
  { name: 'with a type', document: document({ script: '{{scripts.s1}}' }) },
  { name: 'with any type', document: document({ script: '{{whatever.s1}}' }) },
  { name: 'without a type', document: document({ script: '{{s1}}' }) },
  { name: 'bare', document: document({ script: 's1' }) },
  { name: 'a dot at the end', document: document({ script: '{{s1.}}' }) },
  { name: 'nothing has the id', document: document({ script: '{{scripts.s2}}' }), finds: ['error "{{scripts.s2}}"'] },
  { name: 'bare and unknown', document: document({ script: 'nowhere' }), finds: ['error "nowhere"'] },
  { name: 'the id of another kind of thing', document: document({ script: '{{t1}}' }), finds: ['error "{{t1}}"'] },
  { name: 'in a list', document: document({ functions: ['{{f1}}'] }), finds: ['error "{{f1}}"'] },
  { name: 'in a container', document: inner({ trigger: '{{triggers.t2}}' }), finds: ['error "{{triggers.t2}}"'] },
  { name: 'from a container to the body', document: inner({ trigger: '{{triggers.t1}}' }) },
  {
    name: 'what stands inline has no id for others',
    document: document({ script: { id: 's3' } }, { nodes: [{ script: { id: 's3' } }, { script: 's3' }] }),
    finds: ['error "s3"'],
  },
  {
    name: 'outputs stand for something outside',
    document: document({}, { flow: [{ nodeId: 'n1', depends: [{ output: '{{elsewhere}}' }] }] }),
  },
  { name: 'nodes in a flow too', document: document({}, { flow: [{ nodeId: '{{nodes.n9}}', depends: [] }] }) },
  { name: 'null means absent', document: document({ script: null }) },
  { name: 'a placeholder', document: document({ script: '{{scripts.${spec.script}}}' }) },
  {
    name: 'the flat form',
    document: { version: '1.0.0', kind: 'CycleWorkflow', ...shared, nodes: [{ id: 'n1', script: '{{s2}}' }] },
    finds: ['error "{{s2}}"'],
  },
  { name: 'malformed references have a rule of their own', document: document({ script: '{{a.b.c}}' }) },
  { name: 'json: a part that cannot be read', document: '{"kind":"Node","spec":{"nodes":[{"script":"{{s9}}"},\n{"id":"a" "name":1}\n]}}' },
  {
    name: 'yaml: through an alias',
    document: 'kind: Node\nspec:\n  nodes:\n    - {id: a, script: &s "{{s9}}"}\n    - {id: b, script: *s}\n',
    finds: ['error "{{s9}}"', 'error "*s"'],
  },
])
