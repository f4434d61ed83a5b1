import { ruleCases } from '../../../../support/check.ts'

const spec = { nodes: [{ id: 'a', name: 'first' }], functions: [{ id: 'f', name: 'f' }] }
const document = (uuid: unknown, more: object = {}) => ({
  version: '1.1.0',
  kind: 'CycleWorkflow',
  metadata: { uuid },
  spec: { ...spec, ...more },
})

ruleCases('unknown-subject', [
  { name: 'a node', document: document('a') },
  { name: 'a function', document: document('f') },
  { name: 'the body itself', document: document('w', { id: 'w' }) },
  { name: 'an inner node', document: document('n', { workflows: [{ nodes: [{ id: 'n' }] }] }) },
  { name: 'nothing', document: document('b'), finds: ['hint "b"'] },
  { name: 'a name is no id', document: document('first'), finds: ['hint "first"'] },
  { name: 'null means absent', document: document(null) },
  { name: 'a placeholder', document: document('${spec.uuid}') },
  { name: 'a number with 19 digits', document: document('1234567890123456789', { workflows: [{ id: '1234567890123456789' }] }) },
  {
    name: 'json: a part that cannot be read',
    document: '{"kind":"Node","metadata":{"uuid":"b"},"spec":{"nodes":[\n{"id":"a" "name":1}\n]}}',
  },
])
