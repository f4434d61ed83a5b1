import { ruleCases } from '../../../../support/check.ts'
import { nodeDocument } from '../../../../support/documents.ts'

const runtime = (more: object) => nodeDocument({ script: { runtime: { command: 'DIDE_SHELL', ...more } } })

ruleCases('unknown-key', [
  { name: 'known keys', document: nodeDocument({ timeout: 2 }) },
  { name: 'a missing letter', document: nodeDocument({ rerunTime: 3 }), finds: ['warning "rerunTime"'] },
  { name: 'two letters changed places', document: nodeDocument({ name: undefined, nmae: 'a' }), finds: ['warning "nmae"'] },
  { name: 'another letter case', document: nodeDocument({ Timeout: 2 }), finds: ['warning "Timeout"'] },
  { name: 'a known misspelling', document: runtime({ paiFlowConfig: {} }), finds: ['warning "paiFlowConfig"'] },
  { name: 'the right key is there too', document: nodeDocument({ timeout: 2, timeouts: 3 }) },
  { name: 'a key like no other', document: nodeDocument({ colour: 'red' }) },
  { name: 'free maps', document: runtime({ sparkConf: { comand: 1 }, template: { engin: 1 } }) },
  { name: 'metadata', document: nodeDocument({ metadata: { ownr: 1 } }) },
  { name: 'beside spec', document: { ...(nodeDocument() as object), metdata: {} }, finds: ['warning "metdata"'] },
  { name: 'spec itself', document: { version: '1.1.0', kind: 'Node', spce: { nodes: [] } }, finds: ['warning "spce"'] },
  { name: 'a key that old documents carry', document: nodeDocument({ resource: {} }) },
  { name: 'a nested variable', document: nodeDocument({ 'param-hub': { variables: [{ variable: {} }] } }), finds: ['warning "variable"'] },
])
