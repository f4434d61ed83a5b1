import { ruleCases } from '../../../../support/check.ts'

const spec = {
  scripts: [{ id: 's1', path: 'a' }],
  artifacts: { tables: [{ id: 't1', guid: 'odps.a.b' }] },
}
const document = (node: object) => ({ version: '1.1.0', kind: 'CycleWorkflow', spec: { ...spec, nodes: [{ id: 'n1', ...node }] } })

ruleCases('reference-word', [
  { name: 'the list', document: document({ script: '{{scripts.s1}}' }) },
  { name: 'one of the list', document: document({ script: '{{script.s1}}' }) },
  { name: 'no word', document: document({ script: '{{s1}}' }) },
  { name: 'decoration', document: document({ script: '{{my.s1}}', inputs: { tables: ['{{artifacts.t1}}'] } }) },
  { name: 'another list', document: document({ script: '{{triggers.s1}}' }), finds: ['hint "{{triggers.s1}}"'] },
  {
    name: 'another list of artifacts',
    document: document({ inputs: { tables: ['{{variables.t1}}'] } }),
    finds: ['hint "{{variables.t1}}"'],
  },
  { name: 'nothing has the id', document: document({ script: '{{triggers.s2}}' }) },
])
