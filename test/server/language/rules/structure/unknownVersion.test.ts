import { ruleCases } from '../../../../support/check.ts'

const document = (version: unknown) => ({ version, kind: 'CycleWorkflow', spec: { nodes: [{ id: 'a' }] } })

ruleCases('unknown-version', [
  ...['1.0.0', '1.1.0', '1.2.0', '2.0.0'].map((version) => ({ name: version, document: document(version) })),
  { name: 'two numbers', document: document('1.0'), finds: ['warning "1.0"'] },
  { name: 'a word', document: document('latest'), finds: ['warning "latest"'] },
  { name: 'three numbers that were never released', document: document('1.1.2'), finds: ['hint "1.1.2"'] },
  { name: 'a placeholder', document: document('${spec.version}') },
  { name: 'no text', document: document(2) },
])
