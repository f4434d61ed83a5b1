import { cyclesIn } from '../../model/cycles.ts'
import { type Dependency, dependenciesIn } from '../../model/dependencies.ts'
import type { Index, Scope } from '../../model/index.ts'
import { say } from '../../sentence.ts'
import type { DocumentRule } from '../rule.ts'
import { targetPlace } from './targetPlace.ts'

/** Nodes that wait for each other in one cycle of the schedule: none of them ever starts. */
export const dependencyCycle: DocumentRule = {
  code: 'dependency-cycle',
  severity: 'error',
  document: true,
  *check(index) {
    for (const scope of index.scopes) {
      for (const cycle of cyclesOf(index, scope)) {
        const [first] = cycle
        if (!first) continue
        const names = cycle.map(({ node }) => nameOf(node))
        yield {
          at: targetPlace(first.edge),
          message: say`These nodes wait for each other, so none of them ever starts: ${pathOf([...names, names[0] ?? ''])}.`,
          related: cycle.slice(0, 50).map(({ node, upstream, edge }) => ({
            at: targetPlace(edge),
            message: say`"${nameOf(node)}" waits for "${nameOf(upstream)}".`,
          })),
        }
      }
    }
  },
}

/** One cycle, as its edges, for each set of nodes that are knotted together. */
function cyclesOf(index: Index, scope: Scope): Dependency[][] {
  const dependencies = dependenciesIn(index, scope).filter(({ node, upstream }) => node !== upstream)
  if (dependencies.length < 2) return []
  const numbers = new Map(scope.nodes.map((node, i) => [node.path, i]))
  const edges = scope.nodes.map((): Map<number, Dependency> => new Map())
  for (const dependency of dependencies) {
    const [from, to] = [numbers.get(dependency.node.path), numbers.get(dependency.upstream.path)]
    if (from !== undefined && to !== undefined && !edges[from]?.has(to)) edges[from]?.set(to, dependency)
  }
  return cyclesIn(edges.map((targets) => [...targets.keys()])).map((cycle) =>
    cycle.flatMap((from, i) => edges[from]?.get(cycle[(i + 1) % cycle.length] ?? -1) ?? []),
  )
}

function nameOf({ name, id }: Dependency['node']): string {
  return name ?? id ?? '?'
}

/** A long way is told by its ends. */
function pathOf(names: readonly string[]): string {
  return (names.length > 9 ? [...names.slice(0, 5), '…', ...names.slice(-3)] : names).join(' → ')
}
