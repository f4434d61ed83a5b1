import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { placesOf } from '../../../../client/src/commands/entities/placesOf.ts'

describe('the places of entries in another list', () => {
  for (const [what, entries, others, places] of [
    ['are those of equal ones, each once', ['b', 'a', 'a', 'a'], ['a', 'b', 'a'], [1, 0, 2, undefined]],
    ['do not depend on the order of keys', [{ x: 1, y: { z: 1, w: 2 } }, 1], [2, 3, { y: { w: 2, z: 1 }, x: 1 }], [2, undefined]],
    [
      'are those of ones about the same thing',
      [{ name: 'c' }, { id: 1, name: 'b' }, { nodeId: '7', x: 1 }],
      [{ nodeId: '7' }, { id: 1 }, 5, { name: 'b' }],
      [undefined, 1, 0],
    ],
    ['go by the first of several', [{ id: 1, name: 'b', x: 1 }, 0], [9, { name: 'b' }, { id: 1 }], [1, undefined]],
    [
      'are those of equal ones, before an earlier entry is given them for being about the same thing',
      [{ id: 1, x: 1 }, { id: 1, x: 2 }, 0],
      [
        { id: 1, x: 2 },
        { id: 1, x: 3 },
      ],
      [1, 0, undefined],
    ],
    ['tell numbers from texts', [{ id: 1 }, 0], [{ id: '1' }], [undefined, undefined]],
    ['are the same ones when nothing is known of them and there are as many', [{ x: 1 }, 'a', 3], ['a', { x: 2 }, 4], [undefined, 0, 2]],
    ['are none in a list of another length', [{ x: 1 }], [{ x: 2 }, { x: 3 }], [undefined]],
    ['are not found by what is a list or an object', [{ data: {} }, 0], [{ data: {}, x: 1 }], [undefined, undefined]],
  ] as const) {
    it(what, () => assert.deepEqual(placesOf(entries, others), places))
  }
})
