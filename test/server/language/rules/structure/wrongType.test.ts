import { ruleCases } from '../../../../support/check.ts'
import { nodeDocument } from '../../../../support/documents.ts'

const document = (spec: object) => ({ version: '1.1.0', kind: 'CycleWorkflow', spec })
const yaml = (member: string) => `version: 2.0.0\nkind: Node\nspec:\n  nodes:\n    - id: a\n      name: a\n      ${member}\n`

ruleCases('wrong-type', [
  { name: 'everything in order', document: nodeDocument({ timeout: 2, autoParse: true, metadata: { any: [1] } }) },
  { name: 'text where a number belongs', document: nodeDocument({ timeout: 'two' }), finds: ['error "two"'] },
  { name: 'a number as text', document: nodeDocument({ timeout: '2' }), finds: ['hint "2"'] },
  { name: 'a decimal', document: nodeDocument({ timeout: 1.5 }), finds: ['error "1.5"'] },
  { name: 'a number where text belongs', document: nodeDocument({ owner: 42 }), finds: ['hint "42"'] },
  { name: 'an object where text belongs', document: nodeDocument({ description: { en: 'x' } }), finds: ['warning "description"'] },
  { name: 'a word for true', document: nodeDocument({ autoParse: 'TRUE' }), finds: ['hint "TRUE"'] },
  { name: 'another word', document: nodeDocument({ autoParse: 'sure' }), finds: ['warning "sure"'] },
  { name: 'a word from a list is no number', document: nodeDocument({ recurrence: 1 }), finds: ['error "1"'] },
  { name: 'a list where an object belongs', document: nodeDocument({ trigger: [] }), finds: ['warning "trigger"'] },
  { name: 'a map that is no object', document: { ...(nodeDocument() as object), metadata: 'me' }, finds: ['error "me"'] },
  { name: 'a version that is no text', document: { version: 2, kind: 'Node', spec: { nodes: [] } }, finds: ['error "2"'] },
  { name: 'a body that is no object', document: { version: '1.1.0', kind: 'Node', spec: [] }, finds: ['error "spec"'] },
  { name: 'a list of the body that is none', document: document({ nodes: {} }), finds: ['error "nodes"'] },
  { name: 'an entry that is no object', document: document({ triggers: [1] }), finds: ['error "1"'] },
  { name: 'artifacts as a list are lost', document: document({ artifacts: [] }), finds: ['warning "artifacts"'] },
  { name: 'files as a list are lost', document: document({ files: [] }), finds: ['warning "files"'] },
  { name: 'null means absent', document: nodeDocument({ timeout: null, script: null, trigger: null }) },
  { name: 'a placeholder', document: nodeDocument({ timeout: '${spec.timeout}' }) },
  { name: 'an integer or text', document: nodeDocument({ trigger: { calendarId: '12' } }) },
  { name: 'a list as inputs has a rule of its own', document: nodeDocument({ inputs: [] }) },
  { name: 'a reference where none is allowed has one too', document: nodeDocument({ strategy: '{{s}}' }) },
  { name: 'yaml: a version of two parts is a number', document: 'version: 1.0\nkind: Node\nspec: {}\n', finds: ['error "1.0"'] },
  { name: 'yaml: a number with 19 digits', document: yaml('owner: 1234567890123456789'), finds: ['hint "1234567890123456789"'] },
  { name: 'yaml: what YAML makes of digits and words has rules of its own', document: yaml('owner: 064152\n      description: yes') },
])
