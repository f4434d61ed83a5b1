import { say } from '../../sentence.ts'
import { isObject } from '../../syntax/value.ts'
import { isInner } from '../containers.ts'
import type { EntityRule } from '../rule.ts'
import { commandOf, isLoopMarker } from './loopMarkers.ts'

/** Kinds of documents that may describe a node of a container that stands elsewhere. */
const aloneKinds: readonly string[] = ['Node', 'ManualNode']

/** A node that begins or ends a loop, in no loop. */
export const strayLoopMarker: EntityRule = {
  code: 'stray-loop-marker',
  severity: 'hint',
  on: 'node',
  check(node, header) {
    const command = commandOf(node.value)
    if (command === undefined || !isLoopMarker(command) || isInner(node) || aloneKinds.includes(header.kind ?? '')) return
    // An export of one node says so of the container it was taken from.
    const { metadata } = node.value
    if (isObject(metadata) && isObject(metadata.container)) return
    return { at: ['script', 'runtime', 'command'], message: say`A node with the command ${command} belongs inside a loop.` }
  },
}
