import assert from 'node:assert/strict'
import { it } from 'node:test'
import { scriptOf } from '../../../../support/bodies.ts'
import { ruleCases } from '../../../../support/check.ts'
import { nodeDocument } from '../../../../support/documents.ts'
import { problemIn } from '../../../../support/problem.ts'

let count = 0
const node = (command: string) => ({ id: `i${count++}`, script: scriptOf(command) })
const start = node('CONTROLLER_CYCLE_START')
const end = node('CONTROLLER_CYCLE_END')
const first = node('CONTROLLER_TRAVERSE_START')
const last = node('CONTROLLER_TRAVERSE_END')
const work = node('ODPS_SQL')

const loop = (section: object) => nodeDocument({ 'do-while': section })
const each = (section: object) => nodeDocument({ 'for-each': section })

it('leads from the second marker to the first one', () => {
  const { at, related } = problemIn(loop({ nodes: [start, work, { ...start, id: 'again' }], while: end }), 'unbalanced-loop')
  assert.deepEqual(at.path.slice(0, 3), ['do-while', 'nodes', 2])
  assert.deepEqual(
    related?.map((other) => other.at.path.slice(0, 3)),
    [['do-while', 'nodes', 0]],
  )
})

ruleCases('unbalanced-loop', [
  { name: 'do-while with its end', document: loop({ nodes: [start, work], while: end }) },
  { name: 'do-while with the end among its nodes', document: loop({ nodes: [start, work, end] }) },
  { name: 'the other spellings', document: nodeDocument({ doWhile: { nodes: [start], specWhile: end } }) },
  { name: 'for-each', document: each({ nodes: [first, work, last] }) },
  { name: 'no start', document: loop({ nodes: [work], while: end }), finds: ['warning "do-while"'] },
  { name: 'no end', document: loop({ nodes: [start, work] }), finds: ['warning "do-while"'] },
  { name: 'for-each without end', document: each({ nodes: [first] }), finds: ['warning "for-each"'] },
  { name: 'the other spelling of for-each', document: nodeDocument({ foreach: { nodes: [last] } }), finds: ['warning "foreach"'] },
  {
    name: 'two starts',
    document: loop({ nodes: [start, work, { ...start, id: 'again' }], while: end }),
    finds: ['warning "CONTROLLER_CYCLE_START"'],
  },
  {
    name: 'two ends, none of them known to the other',
    document: loop({ nodes: [start, end], while: { ...end, id: 'again' } }),
    finds: ['warning "CONTROLLER_CYCLE_END"'],
  },
  { name: 'neither start nor end', document: loop({ nodes: [work], while: work }) },
  { name: 'the commands of another loop', document: loop({ nodes: [first, last] }) },
  { name: 'only limits', document: loop({ maxIterations: 10 }) },
  { name: 'a node by reference may be the end', document: loop({ nodes: [start, '{{nodes.x}}'] }) },
  { name: 'a script by reference may have the command', document: loop({ nodes: [start], while: { id: 'w', script: '{{scripts.s}}' } }) },
  {
    name: 'a nested loop has its own',
    document: loop({ nodes: [start, { id: 'inner', 'for-each': { nodes: [first, last] } }], while: end }),
  },
])
