import assert from 'node:assert/strict'
import { it } from 'node:test'
import { ruleCases } from '../../../../support/check.ts'
import { nodeDocument, scriptDocument, workflowDocument } from '../../../../support/documents.ts'
import { problemIn } from '../../../../support/problem.ts'

const shared = (script: unknown) => ({ version: '1.1.0', kind: 'CycleWorkflow', spec: { scripts: [script] } })

ruleCases('missing-command', [
  { name: 'a command', document: nodeDocument() },
  { name: 'a placeholder', document: scriptDocument({ path: 'shop/report', runtime: { command: '${spec.command}' } }) },
  { name: 'no runtime', document: scriptDocument({ path: 'shop/report' }), finds: ['warning "script"'] },
  { name: 'an empty runtime', document: scriptDocument({ path: 'shop/report', runtime: {} }), finds: ['warning "runtime"'] },
  { name: 'null', document: scriptDocument({ path: 'shop/report', runtime: { command: null } }), finds: ['warning "runtime"'] },
  { name: 'blank', document: scriptDocument({ path: 'shop/report', runtime: { command: ' ' } }), finds: ['warning " "'] },
  {
    name: 'the number alone',
    document: scriptDocument({ path: 'shop/report', runtime: { commandTypeId: 6 } }),
    finds: ['warning "runtime"'],
  },
  { name: 'another type is another fault', document: scriptDocument({ path: 'shop/report', runtime: { command: { name: 'DI' } } }) },
  { name: 'no script is another fault', document: nodeDocument({ script: null }) },
  { name: 'a workflow', document: workflowDocument({ script: { path: 'shop/nightly' } }), finds: ['error "script"'] },
  { name: 'an old workflow', document: workflowDocument({ script: { path: 'shop/nightly' } }, '1.1.0'), finds: ['warning "script"'] },
  { name: 'an old document', document: scriptDocument({ path: 'shop/report' }, '1.1.0'), finds: ['warning "script"'] },
  { name: 'an old node without a name', document: nodeDocument({ name: null, script: { path: 'x' } }, '1.1.0'), finds: ['hint "script"'] },
  { name: 'a shared script', document: shared({ id: 'load', content: 'ls' }), finds: ['hint "load"'] },
  { name: 'a shared script of which only the id matters', document: shared({ id: 'load' }) },
])

it('says what the service answers where the script is a workflow’s', () => {
  const sentence = (document: unknown) => problemIn(document, 'missing-command').message.text
  assert.match(sentence(workflowDocument({ script: {} })), /"WORKFLOW"; without it the service answers/)
  assert.match(sentence(scriptDocument({})), /nothing says what runs it/)
})
