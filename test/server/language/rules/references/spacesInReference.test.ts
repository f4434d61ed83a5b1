import { ruleCases } from '../../../../support/check.ts'

const document = (script: unknown) => ({
  version: '1.1.0',
  kind: 'CycleWorkflow',
  spec: { scripts: [{ id: 's1', path: 'a' }], nodes: [{ id: 'n1', script }] },
})

ruleCases('spaces-in-reference', [
  { name: 'no blanks', document: document('{{scripts.s1}}') },
  { name: 'blanks inside', document: document('{{ scripts.s1 }}'), finds: ['error "{{ scripts.s1 }}"'] },
  { name: 'a blank behind the dot', document: document('{{scripts. s1}}'), finds: ['error "{{scripts. s1}}"'] },
  { name: 'a blank around', document: document(' {{s1}}'), finds: ['error " {{s1}}"'] },
  { name: 'a placeholder', document: document('{{ ${spec.script} }}') },
])

// One report for one fault.
ruleCases('dangling-reference', [{ name: 'blanks inside', document: document('{{ scripts.s1 }}') }])
