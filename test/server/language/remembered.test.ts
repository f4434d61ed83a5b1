import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { remembered } from '../../../server/src/language/remembered.ts'

describe('a function that remembers its answers', () => {
  const counted = <T>(answer: (text: string) => T) => {
    const asked: string[] = []
    const ask = remembered((text) => {
      asked.push(text)
      return answer(text)
    })
    return { asked, ask }
  }

  it('computes each once, nothing among them', () => {
    const { asked, ask } = counted((text) => (text === 'none' ? undefined : text.length))
    assert.deepEqual(
      ['one', 'none', 'one', 'none'].map((text) => ask(text)),
      [3, undefined, 3, undefined],
    )
    assert.deepEqual(asked, ['one', 'none'])
  })

  it('keeps no long text, and no more than so many', () => {
    const { asked, ask } = counted((text) => text.length)
    const long = 'x'.repeat(1000)
    assert.deepEqual([ask(long), ask(long), asked.length], [1000, 1000, 2])
    for (let i = 0; i < 1000; i++) ask(`text ${i}`)
    asked.length = 0
    assert.deepEqual([ask('text 999'), ask('text 0')], [8, 6])
    assert.deepEqual(asked, ['text 0'])
  })
})
