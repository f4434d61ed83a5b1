import { ruleCases } from '../../../../support/check.ts'

const document = (script: unknown) => ({
  version: '1.1.0',
  kind: 'CycleWorkflow',
  spec: {
    scripts: [
      { id: 's1', path: 'a' },
      { id: 's.2', path: 'b' },
    ],
    nodes: [{ id: 'n1', script }],
  },
})
const edge = (output: string) => ({
  version: '1.1.0',
  kind: 'CycleWorkflow',
  spec: { nodes: [{ id: 'a' }], flow: [{ nodeId: 'a', depends: [{ output }] }] },
})

ruleCases('malformed-reference', [
  { name: 'a reference', document: document('{{scripts.s1}}') },
  { name: 'an id with a dot is written bare', document: document('s.2') },
  { name: 'two dots', document: document('{{spec.scripts.s1}}'), finds: ['error "{{spec.scripts.s1}}"'] },
  { name: 'an id with a dot in braces', document: document('{{scripts.s.2}}'), finds: ['error "{{scripts.s.2}}"'] },
  { name: 'nothing', document: document('{{}}'), finds: ['error "{{}}"'] },
  { name: 'only a dot', document: document('{{.}}'), finds: ['error "{{.}}"'] },
  { name: 'no end', document: document('{{scripts.s1'), finds: ['error "{{scripts.s1"'] },
  { name: 'text around it', document: document('the {{scripts.s1}}'), finds: ['error "the {{scripts.s1}}"'] },
  { name: 'outputs that may be elsewhere too', document: edge('{{artifacts.outputs.x}}'), finds: ['error "{{artifacts.outputs.x}}"'] },
  { name: 'dots in the name of an output', document: edge('shop.etl.orders') },
  { name: 'a placeholder', document: document('{{a.b.${c}}}') },
])
