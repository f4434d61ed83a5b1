import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { cyclesIn } from '../../../../server/src/language/model/cycles.ts'

describe('cycles of a graph', () => {
  it('none in a chain, a tree or a diamond', () => {
    assert.deepEqual(cyclesIn([]), [])
    assert.deepEqual(cyclesIn([[1], [2], []]), [])
    assert.deepEqual(cyclesIn([[1, 2], [3], [3], []]), [])
  })

  it('a point and itself is none', () => assert.deepEqual(cyclesIn([[0], [1, 0]]), []))

  it('the shortest one of a knot, from its first point', () => {
    assert.deepEqual(cyclesIn([[1], [2], [0]]), [[0, 1, 2]])
    assert.deepEqual(cyclesIn([[1], [2, 0], [0]]), [[0, 1]])
    assert.deepEqual(cyclesIn([[], [3], [], [1, 2]]), [[1, 3]])
  })

  it('one for each knot', () =>
    assert.deepEqual(cyclesIn([[1], [0, 2], [3], [2]]).toSorted(), [
      [0, 1],
      [2, 3],
    ]))

  it('a path of a hundred thousand points', () => {
    const ring = Array.from({ length: 100_000 }, (_, i) => [(i + 1) % 100_000])
    assert.equal(cyclesIn(ring)[0]?.length, 100_000)
  })

  it('any graph: every cycle is one, and there is one exactly when points cannot be put in order', () => {
    const graphs = fc
      .integer({ min: 1, max: 8 })
      .chain((size) => fc.array(fc.array(fc.nat({ max: size - 1 }), { maxLength: 3 }), { minLength: size, maxLength: size }))
    fc.assert(
      fc.property(graphs, (targets) => {
        const cycles = cyclesIn(targets)
        for (const cycle of cycles) {
          assert.equal(new Set(cycle).size, cycle.length)
          cycle.forEach((point, i) => void assert.ok(targets[point]?.includes(cycle[(i + 1) % cycle.length] ?? -1)))
        }
        assert.equal(cycles.length > 0, !hasOrder(targets))
      }),
      { numRuns: 500, seed: 6 },
    )
  })
})

/** Takes away points that lead nowhere for as long as there are any. */
function hasOrder(targets: readonly (readonly number[])[]): boolean {
  let left = new Set(targets.keys())
  for (;;) {
    const next = new Set([...left].filter((point) => targets[point]?.some((target) => target !== point && left.has(target))))
    if (next.size === 0) return true
    if (next.size === left.size) return false
    left = next
  }
}
