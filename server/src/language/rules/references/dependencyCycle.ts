import { cyclesIn } from '../../model/cycles.ts'
import type { Dependency } from '../../model/dependencies.ts'
import { knottedDependencies } from '../../model/dependencyGraph.ts'
import { say } from '../../sentence.ts'
import type { DocumentFinding, DocumentRule } from '../rule.ts'
import { targetPlace } from './targetPlace.ts'

/** Nodes that wait for each other in one cycle of the schedule: none of them ever starts. */
export const dependencyCycle: DocumentRule = {
  code: 'dependency-cycle',
  severity: 'error',
  document: true,
  check(index) {
    const cycles = [...knottedDependencies(index)].flatMap(cyclesOf)
    return cycles.flatMap((cycle) => {
      const [first] = cycle
      return first ? [finding(cycle, first)] : []
    })
  },
}

function finding(cycle: readonly Dependency[], first: Dependency): DocumentFinding {
  const names = cycle.map(({ node }) => nameOf(node))
  return {
    at: targetPlace(first),
    message: say`These nodes wait for each other, so none of them ever starts: ${pathOf([...names, nameOf(first.node)])}.`,
    related: cycle.slice(0, 50).map((dependency) => ({
      at: targetPlace(dependency),
      message: say`"${nameOf(dependency.node)}" waits for "${nameOf(dependency.upstream)}".`,
    })),
  }
}

/** One cycle, as its edges, for each set of nodes that are knotted together. */
function cyclesOf(dependencies: readonly Dependency[]): Dependency[][] {
  const numbers = new Map<string, number>()
  const edges: Map<number, Dependency>[] = []
  const numberOf = (point: string) => {
    const known = numbers.get(point)
    if (known !== undefined) return known
    numbers.set(point, edges.length)
    return edges.push(new Map()) - 1
  }
  for (const dependency of dependencies) {
    const [from, to] = [numberOf(dependency.from), numberOf(dependency.to)]
    if (from !== to && !edges[from]?.has(to)) edges[from]?.set(to, dependency)
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
