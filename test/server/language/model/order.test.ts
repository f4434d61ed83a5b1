import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { cyclesIn } from '../../../../server/src/language/model/cycles.ts'
import { Order } from '../../../../server/src/language/model/order.ts'

const edges = fc.array(fc.record({ from: fc.nat(7), to: fc.nat(7), comes: fc.boolean() }), { maxLength: 60 })

describe('the order of a graph', () => {
  it('says whether there is a cycle while edges come and go', () => {
    fc.assert(
      fc.property(edges, (changes) => {
        const order = new Order()
        const there: (readonly [number, number])[] = []
        for (const { from, to, comes } of changes) {
          const at = there.findIndex((edge) => edge[0] === from && edge[1] === to)
          if (comes) there.push([from, to])
          else if (at < 0) continue
          else there.splice(at, 1)
          if (comes) order.add(String(from), String(to))
          else order.remove(String(from), String(to))
          const targets = Array.from({ length: 8 }, (_, point) => there.flatMap(([a, b]) => (a === point && b !== point ? [b] : [])))
          assert.equal(order.hasCycle, cyclesIn(targets).length > 0)
        }
      }),
      { numRuns: 300, seed: 5 },
    )
  })

  it('has no cycle in a chain, in whatever order its edges come', () => {
    for (const step of [1, -1, 7]) {
      const order = new Order()
      for (let i = 0; i < 100; i++) {
        const at = (((i * step) % 100) + 100) % 100
        order.add(String(at + 1), String(at))
      }
      assert.equal(order.hasCycle, false)
      order.add('0', '100')
      assert.equal(order.hasCycle, true)
      order.remove('50', '49')
      assert.equal(order.hasCycle, false)
    }
  })
})
