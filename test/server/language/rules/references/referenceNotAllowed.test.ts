import { ruleCases } from '../../../../support/check.ts'
import { nodeDocument, workflowDocument } from '../../../../support/documents.ts'

const body = (spec: object) => ({ version: '1.1.0', kind: 'CycleWorkflow', spec })

ruleCases('reference-not-allowed', [
  { name: 'an object', document: nodeDocument({ strategy: {}, script: { runtime: {} } }) },
  { name: 'where references are allowed', document: nodeDocument({ trigger: '{{t}}', datasource: '{{d}}', functions: ['{{f}}'] }) },
  ...['strategy', 'reference', 'branch', 'join', 'do-while', 'for-each', 'param-hub'].map((section) => ({
    name: `at ${section}`,
    document: nodeDocument({ [section]: '{{x}}' }),
    finds: ['error "{{x}}"'],
  })),
  { name: 'at the runtime of a script', document: nodeDocument({ script: { runtime: '{{r}}' } }), finds: ['error "{{r}}"'] },
  { name: 'a node of the body', document: body({ nodes: ['{{nodes.a}}'] }), finds: ['error "{{nodes.a}}"'] },
  { name: 'a script of the body', document: body({ scripts: ['{{s}}', { id: 'a' }] }), finds: ['error "{{s}}"'] },
  { name: 'an edge', document: body({ flow: ['{{s}}'] }), finds: ['error "{{s}}"'] },
  { name: 'a variable of a hub', document: nodeDocument({ 'param-hub': { variables: ['{{v}}'] } }), finds: ['error "{{v}}"'] },
  { name: 'a node of a workflow', document: workflowDocument({ nodes: ['a'] }) },
  { name: 'a text that was meant as something else', document: nodeDocument({ strategy: 'fast' }) },
  { name: 'yaml: lists in brackets', document: 'kind: CycleWorkflow\nspec:\n  nodes: ["{{a}}"]\n', finds: ['error "{{a}}"'] },
])

// One report for one fault.
ruleCases('wrong-type', [
  { name: 'a reference', document: nodeDocument({ strategy: '{{x}}' }) },
  { name: 'an entry', document: body({ scripts: ['{{s}}'], nodes: ['a'] }) },
  { name: 'any other text', document: nodeDocument({ strategy: 'fast' }), finds: ['error "fast"'] },
])
