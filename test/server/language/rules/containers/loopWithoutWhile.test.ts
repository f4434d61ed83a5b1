import { bodyDocument, flatDocument, scriptOf } from '../../../../support/bodies.ts'
import { ruleCases } from '../../../../support/check.ts'
import { nodeDocument } from '../../../../support/documents.ts'

const start = { id: 's', script: scriptOf('CONTROLLER_CYCLE_START') }
const end = { id: 'e', script: scriptOf('CONTROLLER_CYCLE_END') }
const work = { id: 'w', script: scriptOf('ODPS_SQL') }
const body = (section: object, key = 'do-while') => ({ nodes: [{ id: 'n1', [key]: section }] })

ruleCases('loop-without-while', [
  { name: 'with while', document: bodyDocument(body({ nodes: [work], while: end })) },
  { name: 'the other spelling', document: bodyDocument(body({ nodes: [work], specWhile: end }, 'doWhile')) },
  { name: 'by reference', document: bodyDocument(body({ nodes: [work], while: '{{nodes.e}}' })) },
  { name: 'no while', document: bodyDocument(body({ nodes: [work] })), finds: ['hint "do-while"'] },
  { name: 'null is absent', document: bodyDocument(body({ nodes: [work], while: null })), finds: ['hint "do-while"'] },
  { name: 'the flat form', document: flatDocument(body({ nodes: [work] }, 'doWhile')), finds: ['hint "doWhile"'] },
  { name: 'the end among the nodes', document: bodyDocument(body({ nodes: [start, end] })), finds: ['hint "do-while"'] },
  { name: 'one report: a start without end has one of its own', document: bodyDocument(body({ nodes: [start, work] })) },
  { name: 'nodes of 2.0.0 are documents of their own', document: nodeDocument({ 'do-while': { maxIterations: 3 } }) },
  { name: 'for-each has no while', document: bodyDocument(body({ nodes: [work], array: '{{variables.v}}' }, 'for-each')) },
])
