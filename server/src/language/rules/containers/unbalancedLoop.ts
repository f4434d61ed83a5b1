import { say } from '../../sentence.ts'
import type { EntityRule, Finding } from '../rule.ts'
import { markersOf } from './loopMarkers.ts'

/** The body of a loop begins and ends with one node each. Bodies without either are old examples, or documents of their own. */
export const unbalancedLoop: EntityRule = {
  code: 'unbalanced-loop',
  severity: 'warning',
  on: ['doWhile', 'forEach'],
  check(loop) {
    const markers = markersOf(loop)
    if (!markers || markers.start.places.length + markers.end.places.length === 0) return
    return [markers.start, markers.end].flatMap(({ command, places }): Finding[] => {
      const [first, second] = places
      if (first === undefined)
        return markers.certain ? [{ message: say`The loop has no node with the command ${command}; it needs exactly one.` }] : []
      if (second === undefined) return []
      return [
        {
          at: [...second, 'script', 'runtime', 'command'],
          message: say`The loop has ${places.length} nodes with the command ${command}; it needs exactly one.`,
          related: [{ at: [...first, 'script', 'runtime', 'command'], message: say`The first one is here.` }],
        },
      ]
    })
  },
}
