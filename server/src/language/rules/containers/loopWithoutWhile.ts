import { say } from '../../sentence.ts'
import { isAbsent } from '../../syntax/value.ts'
import type { EntityRule } from '../rule.ts'
import { markersOf } from './loopMarkers.ts'

/** A do-while loop of version 1.x without the node that decides whether to go on. Since 2.0.0 the nodes of a loop are documents of their own. */
export const loopWithoutWhile: EntityRule = {
  code: 'loop-without-while',
  severity: 'hint',
  on: 'doWhile',
  check(loop, header) {
    if (header.v2 || !isAbsent(loop.value.while) || !isAbsent(loop.value.specWhile)) return
    const markers = markersOf(loop)
    // A loop that has a start and no end is judged by unbalanced-loop.
    if (markers?.certain && markers.start.places.length > 0 && markers.end.places.length === 0) return
    return { message: say`The loop has no "while": the end node that decides whether to go on belongs there.` }
  },
}
