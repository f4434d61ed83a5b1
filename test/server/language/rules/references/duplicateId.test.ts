import { ruleCases } from '../../../../support/check.ts'

const document = (spec: object) => ({ version: '1.1.0', kind: 'CycleWorkflow', spec })
const variable = (id: string) => ({ id, name: 'v', scope: 'NodeParameter', type: 'Constant', value: '1' })

ruleCases('duplicate-id', [
  { name: 'two ids', document: document({ nodes: [{ id: 'a' }, { id: 'b' }] }) },
  { name: 'two nodes', document: document({ nodes: [{ id: 'a' }, { id: 'b' }, { id: 'a' }] }), finds: ['error "a"'] },
  { name: 'three nodes', document: document({ nodes: [{ id: 'a' }, { id: 'a' }, { id: 'a' }] }), finds: ['error "a"', 'error "a"'] },
  { name: 'two workflows', document: document({ workflows: [{ id: 'w' }, { id: 'w' }] }), finds: ['error "w"'] },
  { name: 'two nodes of one workflow', document: document({ workflows: [{ nodes: [{ id: 'a' }, { id: 'a' }] }] }), finds: ['error "a"'] },
  { name: 'nodes of two workflows', document: document({ workflows: [{ nodes: [{ id: 'a' }] }, { nodes: [{ id: 'a' }] }] }) },
  {
    name: 'inner nodes',
    document: document({ nodes: [{ id: 'a', 'for-each': { nodes: [{ id: 'b' }, { id: 'b' }] } }] }),
    finds: ['error "b"'],
  },
  { name: 'inside and outside a container', document: document({ nodes: [{ id: 'a', 'for-each': { nodes: [{ id: 'a' }] } }] }) },
  {
    name: 'the end of a loop',
    document: document({ nodes: [{ id: 'a', 'do-while': { nodes: [{ id: 'b' }], while: { id: 'b' } } }] }),
    finds: ['error "b"'],
  },
  { name: 'two scripts', document: document({ scripts: [{ id: 's' }, { id: 's' }] }), finds: ['warning "s"'] },
  {
    name: 'two functions of a node',
    document: document({ nodes: [{ id: 'a', functions: [{ id: 'f' }, { id: 'f' }] }] }),
    finds: ['warning "f"'],
  },
  { name: 'a script and a trigger', document: document({ scripts: [{ id: 's' }], triggers: [{ id: 's' }] }) },
  {
    name: 'variables may repeat ids',
    document: document({ variables: [variable('v'), variable('v')], nodes: [{ script: { parameters: [variable('v'), variable('v')] } }] }),
  },
  { name: 'no id', document: document({ nodes: [{ name: 'a' }, { name: 'b' }, { id: null }, { id: null }] }) },
  { name: 'a number is read as text', document: document({ nodes: [{ id: 1 }, { id: '1' }] }), finds: ['error "1"'] },
  { name: 'placeholders', document: document({ nodes: [{ id: '${spec.id}' }, { id: '${spec.id}' }] }) },
  { name: 'the flat form', document: { version: '1.0.0', kind: 'CycleWorkflow', nodes: [{ id: 'a' }, { id: 'a' }] }, finds: ['error "a"'] },
  { name: 'yaml: lists in brackets', document: 'kind: CycleWorkflow\nspec:\n  scripts: [{id: s}, {id: s}]\n', finds: ['warning "s"'] },
  {
    name: 'json: ids of 19 digits',
    document: '{"kind":"CycleWorkflow","spec":{"nodes":[{"id":1234567890123456781},{"id":1234567890123456782}]}}',
  },
])
