import { ruleCases } from '../../../../support/check.ts'

const document = (spec: object) => ({ version: '1.1.0', kind: 'CycleWorkflow', spec })
const named = (...names: unknown[]) => names.map((name, i) => ({ id: `n${i}`, name }))

ruleCases('duplicate-name', [
  { name: 'two names', document: document({ nodes: named('a', 'b') }) },
  { name: 'one name twice', document: document({ nodes: named('a', 'a') }), finds: ['warning "a"'] },
  { name: 'in a workflow', document: document({ workflows: [{ nodes: named('a', 'a') }] }), finds: ['warning "a"'] },
  {
    name: 'in a container',
    document: document({ nodes: [{ id: 'c', name: 'a', combined: { nodes: named('a', 'b', 'b') } }] }),
    finds: ['warning "b"'],
  },
  {
    name: 'the same node twice has a rule of its own',
    document: document({
      nodes: [
        { id: 'a', name: 'a' },
        { id: 'a', name: 'a' },
      ],
    }),
  },
  { name: 'no names', document: document({ nodes: named(null, null, '', '') }) },
  { name: 'placeholders', document: document({ nodes: named('${a}', '${a}') }) },
  { name: 'other entities', document: document({ functions: named('f', 'f') }) },
])
