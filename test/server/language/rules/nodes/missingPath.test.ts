import { ruleCases } from '../../../../support/check.ts'
import { loopDocument, nodeDocument, scriptDocument, workflowDocument } from '../../../../support/documents.ts'

const runtime = { command: 'DIDE_SHELL' }

ruleCases('missing-path', [
  { name: 'a path', document: nodeDocument() },
  { name: 'no path', document: scriptDocument({ runtime }), finds: ['hint "script"'] },
  { name: 'null', document: scriptDocument({ path: null, runtime }), finds: ['hint "script"'] },
  { name: 'a workflow', document: workflowDocument({ script: { runtime: { command: 'WORKFLOW' } } }), finds: ['hint "script"'] },
  {
    name: 'a shared script',
    document: { version: '1.0.0', kind: 'CycleWorkflow', scripts: [{ id: 'load', runtime }] },
    finds: ['hint "load"'],
  },
  { name: 'a node inside a container', document: loopDocument({ id: 'step', name: 'step', script: { runtime } }) },
  { name: 'a script without a command is another fault', document: scriptDocument({ content: 'ls' }) },
])
