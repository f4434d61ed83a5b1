import type { Edge } from '../../model/facts.ts'
import { type Placed, placeOf } from '../../model/index.ts'
import type { Place } from '../../problem.ts'

/** Where an edge says what it waits for. */
export function targetPlace(edge: Placed<Edge>): Place {
  return placeOf({ block: edge.block, path: edge.output?.path ?? edge.nodeId?.path ?? edge.path })
}
