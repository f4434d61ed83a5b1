import { ruleCases } from '../../../../support/check.ts'

const document = (spec: object, node: object = {}) => ({
  version: '1.1.0',
  kind: 'CycleWorkflow',
  spec: { ...spec, nodes: [{ id: 'n', ...node }] },
})
const variable = (scope: string) => ({ id: 'v', name: 'v', scope, type: 'Constant', value: '1' })

ruleCases('unused-entity', [
  { name: 'used', document: document({ scripts: [{ id: 's' }] }, { script: '{{scripts.s}}' }) },
  { name: 'used in a container', document: document({ triggers: [{ id: 't' }] }, { 'for-each': { nodes: [{ trigger: 't' }] } }) },
  { name: 'a script', document: document({ scripts: [{ id: 's' }] }), finds: ['hint "s"'] },
  { name: 'a trigger', document: document({ triggers: [{ id: 't' }] }, { trigger: { id: 't' } }), finds: ['hint "t"'] },
  { name: 'a resource group', document: document({ runtimeResources: [{ id: 'r' }] }), finds: ['hint "r"'] },
  { name: 'a variable', document: document({ variables: [variable('NodeParameter')] }), finds: ['hint "v"'] },
  { name: 'a variable that code reads by its name', document: document({ variables: [variable('Workflow')] }) },
  { name: 'lists that nobody refers to', document: document({ functions: [{ id: 'f' }] }) },
  { name: 'no id', document: document({ scripts: [{ path: 'a' }] }) },
  { name: 'no nodes that could use it', document: { version: '1.1.0', kind: 'CycleWorkflow', spec: { runtimeResources: [{ id: 'r' }] } } },
  { name: 'a placeholder may mean it', document: document({ scripts: [{ id: 's' }] }, { script: '{{scripts.${name}}}' }) },
  {
    name: 'the flat form',
    document: { version: '1.0.0', kind: 'CycleWorkflow', scripts: [{ id: 's' }], nodes: [{ id: 'n' }] },
    finds: ['hint "s"'],
  },
  {
    name: 'yaml: lists in brackets',
    document: 'kind: CycleWorkflow\nspec:\n  scripts: [{id: s}]\n  nodes: [{id: n}]\n',
    finds: ['hint "s"'],
  },
])
