import { bodyDocument, scriptOf } from '../../../../support/bodies.ts'
import { ruleCases } from '../../../../support/check.ts'
import { nodeDocument } from '../../../../support/documents.ts'

const start = { id: 's', name: 's', script: scriptOf('CONTROLLER_CYCLE_START') }

ruleCases('stray-loop-marker', [
  { name: 'inside its loop', document: bodyDocument({ nodes: [{ id: 'n1', 'do-while': { nodes: [start] } }] }) },
  {
    name: 'as while',
    document: bodyDocument({ nodes: [{ id: 'n1', 'do-while': { while: { ...start, script: scriptOf('CONTROLLER_CYCLE_END') } } }] }),
  },
  { name: 'among the nodes of the body', document: bodyDocument({ nodes: [start] }), finds: ['hint "CONTROLLER_CYCLE_START"'] },
  {
    name: 'among the nodes of a workflow',
    document: bodyDocument({ workflows: [{ name: 'w', nodes: [{ ...start, script: scriptOf('controller_traverse_end') }] }] }),
    finds: ['hint "controller_traverse_end"'],
  },
  { name: 'another command', document: bodyDocument({ nodes: [{ ...start, script: scriptOf('CONTROLLER_CYCLE') }] }) },
  { name: 'a document of its own', document: nodeDocument(start) },
  {
    name: 'an export that names its container',
    document: bodyDocument({ nodes: [{ ...start, metadata: { container: { type: 'DoWhile', uuid: '1' } } }] }),
  },
  { name: 'a shared script', document: bodyDocument({ nodes: [{ ...start, script: '{{scripts.s}}' }] }) },
])
