import { dependenciesIn } from '../../model/dependencies.ts'
import { placeOf } from '../../model/index.ts'
import { say } from '../../sentence.ts'
import { blockValue } from '../../syntax/tree.ts'
import { valueAt } from '../../syntax/value.ts'
import type { DocumentRule } from '../rule.ts'
import { targetPlace } from './targetPlace.ts'

/** A node that waits for itself never starts. To wait for its own last cycle is another type of edge. */
export const selfDependency: DocumentRule = {
  code: 'self-dependency',
  severity: 'error',
  document: true,
  *check(index) {
    for (const scope of index.scopes) {
      for (const { node, upstream, edge } of dependenciesIn(index, scope)) {
        if (node.path !== upstream.path) continue
        const type = placeOf({ block: edge.block, path: [...edge.path, 'type'] })
        const typed = typeof valueAt(blockValue(edge.block), type.path) === 'string'
        yield {
          at: targetPlace(edge),
          message: say`"${node.name ?? node.id ?? '?'}" waits for itself. To wait for its own last cycle, write the type "CrossCycleDependsOnSelf".`,
          ...(typed && {
            fix: { title: say`Wait for the last cycle`, at: type, change: { kind: 'value', text: 'CrossCycleDependsOnSelf' } as const },
          }),
        }
      }
    }
  },
}
