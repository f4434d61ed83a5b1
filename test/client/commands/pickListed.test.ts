import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Position } from '../../../client/src/cloud/paging/page.ts'
import { pickListed } from '../../../client/src/commands/pickListed.ts'
import { fakeUi } from '../support/fakeUi.ts'

describe('one of a list of the service', () => {
  const pages: Record<string, { rows: number[]; next?: Position }> = {
    first: { rows: [1, 2], next: 'b' },
    b: { rows: [3], next: 'c' },
    c: { rows: [] },
  }
  const listed = (asked: unknown[]) => ({
    title: 'Which?',
    async page(from?: Position) {
      asked.push(from)
      return pages[from ?? 'first'] ?? { rows: [] }
    },
    choices: (rows: readonly number[]) => rows.map((value) => ({ label: String(value), value })),
  })

  it('is shown by one call', async () => {
    const asked: unknown[] = []
    const ui = fakeUi('2')
    assert.equal(await pickListed(ui, listed(asked)), 2)
    assert.deepEqual(asked, [undefined])
    assert.deepEqual(ui.asked[0]?.labels, ['1', '2', 'Load more…'])
  })

  it('has more of itself, by one call each, until all is there', async () => {
    const asked: unknown[] = []
    const ui = fakeUi('Load more…', 'Load more…', '3')
    assert.equal(await pickListed(ui, listed(asked)), 3)
    assert.deepEqual(asked, [undefined, 'b', 'c'])
    assert.deepEqual(ui.asked.at(-1)?.labels, ['1', '2', '3'])
  })

  it('is nothing to a user who turns away', async () => {
    assert.equal(await pickListed(fakeUi(undefined), listed([])), undefined)
  })
})
