import type { Dependency } from '../../model/dependencies.ts'
import { placeOf } from '../../model/index.ts'
import type { Place } from '../../problem.ts'

/** Where an edge says what it waits for. */
export function targetPlace({ edge, block }: Pick<Dependency, 'edge' | 'block'>): Place {
  return placeOf({ block, path: edge.output?.path ?? edge.nodeId?.path ?? edge.path })
}
