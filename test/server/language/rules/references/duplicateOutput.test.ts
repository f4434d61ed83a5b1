import { ruleCases } from '../../../../support/check.ts'

const document = (spec: object) => ({ version: '1.1.0', kind: 'CycleWorkflow', spec })
const node = (id: string, ...outputs: string[]) => ({ id, outputs: { nodeOutputs: outputs.map((data) => ({ data })) } })

ruleCases('duplicate-output', [
  { name: 'two outputs', document: document({ nodes: [node('a', 'x.a', 'x.b'), node('b', 'x.c')] }) },
  { name: 'two nodes', document: document({ nodes: [node('a', 'x.a'), node('b', 'x.a')] }), finds: ['error "x.a"'] },
  {
    name: 'two workflows',
    document: document({ workflows: [{ nodes: [node('a', 'x.a')] }, { nodes: [node('b', 'x.a')] }] }),
    finds: ['error "x.a"'],
  },
  {
    name: 'an inner node',
    document: document({ nodes: [{ ...node('a', 'x.a'), 'for-each': { nodes: [node('b', 'x.a')] } }] }),
    finds: ['error "x.a"'],
  },
  {
    name: 'under another name',
    document: document({ nodes: [node('a', 'x.a'), { id: 'b', outputs: { output: [{ data: 'x.a' }] } }] }),
    finds: ['error "x.a"'],
  },
  { name: 'one node that says it twice', document: document({ nodes: [node('a', 'x.a', 'x.a')] }) },
  {
    name: 'branches repeat the outputs of their node',
    document: document({ nodes: [{ ...node('a', 'x.a'), branch: { branches: [{ when: '1', output: { data: 'x.a' } }] } }] }),
  },
  {
    name: 'inputs repeat the outputs of others',
    document: document({ nodes: [node('a', 'x.a'), { id: 'b', inputs: { nodeOutputs: [{ data: 'x.a' }] } }] }),
  },
  {
    name: 'a node that stands for another',
    document: document({ nodes: [node('a', 'x.a'), { ...node('b', 'x.a'), reference: { output: 'x.a' } }] }),
  },
  { name: 'placeholders', document: document({ nodes: [node('a', '${projectIdentifier}.a'), node('b', '${projectIdentifier}.a')] }) },
  { name: 'letter case counts', document: document({ nodes: [node('a', 'x.a'), node('b', 'x.A')] }) },
])
