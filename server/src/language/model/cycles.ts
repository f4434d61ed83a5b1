/**
 * The cycles of a graph, given as the targets of each of its points: one cycle for each knot of points that reach each other, the shortest one
 * through the knot's first point. Takes time in proportion to points and edges. Edges of a point to itself are left out.
 */
export function cyclesIn(targets: readonly (readonly number[])[]): number[][] {
  return knots(targets).flatMap((knot) => {
    const first = Math.min(...knot.slice(0, 1000))
    const cycle = shortestCycle(targets, first, new Set(knot))
    return cycle ? [cycle] : []
  })
}

/** Sets of more than one point that all reach each other (Tarjan's algorithm, with a stack of its own: paths may be long). */
function knots(targets: readonly (readonly number[])[]): number[][] {
  const order = new Int32Array(targets.length).fill(-1)
  const low = new Int32Array(targets.length)
  const next = new Int32Array(targets.length)
  const onStack = new Uint8Array(targets.length)
  const stack: number[] = []
  const found: number[][] = []
  let count = 0
  for (let start = 0; start < targets.length; start++) {
    if (order[start] !== -1) continue
    const path = [start]
    while (path.length > 0) {
      const point = path.at(-1) ?? 0
      if (order[point] === -1) {
        order[point] = low[point] = count++
        stack.push(point)
        onStack[point] = 1
      }
      const target = targets[point]?.[next[point] ?? 0]
      if (target !== undefined) {
        next[point] = (next[point] ?? 0) + 1
        if (order[target] === -1) path.push(target)
        else if (onStack[target]) low[point] = Math.min(low[point] ?? 0, order[target] ?? 0)
        continue
      }
      path.pop()
      const before = path.at(-1)
      if (before !== undefined) low[before] = Math.min(low[before] ?? 0, low[point] ?? 0)
      if (low[point] !== order[point]) continue
      const knot = stack.splice(stack.lastIndexOf(point))
      for (const member of knot) onStack[member] = 0
      if (knot.length > 1) found.push(knot)
    }
  }
  return found
}

function shortestCycle(targets: readonly (readonly number[])[], first: number, knot: ReadonlySet<number>): number[] | undefined {
  const from = new Map<number, number>()
  const queue = [first]
  for (const point of queue) {
    for (const target of targets[point] ?? []) {
      if (target === first && point !== first) return pathTo(point, first, from)
      if (target === first || !knot.has(target) || from.has(target)) continue
      from.set(target, point)
      queue.push(target)
    }
  }
  return undefined
}

function pathTo(last: number, first: number, from: ReadonlyMap<number, number>): number[] {
  const path = [last]
  for (let point = last; point !== first; ) {
    point = from.get(point) ?? first
    path.push(point)
  }
  return path.reverse()
}
