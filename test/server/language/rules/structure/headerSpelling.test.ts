import { ruleCases } from '../../../../support/check.ts'

const spec = { nodes: [{ id: 'a' }] }

ruleCases('header-spelling', [
  { name: 'small letters', document: { version: '1.1.0', kind: 'Node', spec } },
  { name: 'Kind', document: { version: '1.1.0', Kind: 'Node', spec }, finds: ['warning "Kind"'] },
  { name: 'versions', document: { versions: '1.1.0', kind: 'Node', spec }, finds: ['warning "versions"'] },
  { name: 'Spec', document: { version: '1.1.0', kind: 'Node', Spec: spec }, finds: ['error "Spec"'] },
  { name: 'beside the right one', document: { version: '1.1.0', kind: 'Node', Kind: 'Node', spec } },
  { name: 'deeper down', document: { version: '1.1.0', kind: 'Node', spec: { ...spec, Kind: 'x' } } },
])

// One report for one fault: the other rules about the header are silent then.
const misspelt = { Version: '1.1.0', Kind: 'Node', Spec: spec }
for (const code of ['unknown-key', 'missing-kind', 'missing-version', 'flat-form', 'missing-list']) {
  ruleCases(code, [{ name: 'a header in other letters', document: misspelt }])
}
