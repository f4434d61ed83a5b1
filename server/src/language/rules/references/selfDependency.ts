import { dependenciesOf } from '../../model/dependencies.ts'
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
  *check(_, document) {
    for (const dependency of dependenciesOf(document).flat()) {
      const { node, upstream, edge, block } = dependency
      if (node.path !== upstream.path) continue
      const type = placeOf({ block, path: [...edge.path, 'type'] })
      const typed = typeof valueAt(blockValue(block), type.path) === 'string'
      yield {
        at: targetPlace(dependency),
        message: say`"${node.name ?? node.id ?? '?'}" waits for itself. To wait for its own last cycle, write the type "CrossCycleDependsOnSelf".`,
        ...(typed && {
          fix: { title: say`Wait for the last cycle`, at: type, change: { kind: 'value', text: 'CrossCycleDependsOnSelf' } as const },
        }),
      }
    }
  },
}
