import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { allOf, anyOf, inTurn, listOf, say, sentenceOf, spoken } from '../../../server/src/language/sentence.ts'

const chinese: Readonly<Record<string, string>> = {
  'The {0} is {1}.': '{1}的{0}。',
  house: '房子',
  '{0}, {1}': '{0}、{1}',
  '{0} and {1}': '{0}和{1}',
  '{0} or {1}': '{0}或{1}',
  '{0} {1}': '{0}{1}',
}
const inChinese = (text: string) => chinese[text]

describe('a sentence', () => {
  it('is its text with its values', () => assert.equal(spoken(say`${1} of ${'two'}.`), '1 of two.'))

  it('is said in another language together with those inside, values as they are', () => {
    const sentence = say`The ${sentenceOf('house')} is ${'green'}.`
    assert.deepEqual([spoken(sentence), spoken(sentence, inChinese)], ['The house is green.', 'green的房子。'])
  })

  it('is English where there is no translation', () => assert.equal(spoken(say`Not ${'known'}.`, inChinese), 'Not known.'))

  it('takes a value with braces as it is', () => assert.equal(spoken(say`Not ${'{1}'}${'x'}.`), 'Not {1}x.'))
})

describe('a list', () => {
  const lists = [listOf, allOf, anyOf, inTurn]
  for (const [words, english, other] of [
    [[], ['', '', '', ''], ['', '', '', '']],
    [['a'], ['a', 'a', 'a', 'a'], ['a', 'a', 'a', 'a']],
    [
      ['a', 'b'],
      ['a, b', 'a and b', 'a or b', 'a b'],
      ['a、b', 'a和b', 'a或b', 'ab'],
    ],
    [
      ['a', 'b', 'c'],
      ['a, b, c', 'a, b and c', 'a, b or c', 'a b c'],
      ['a、b、c', 'a、b和c', 'a、b或c', 'abc'],
    ],
  ] as const) {
    it(`of ${words.length}`, () => {
      assert.deepEqual(
        lists.map((list) => spoken(list(words))),
        english,
      )
      assert.deepEqual(
        lists.map((list) => spoken(list(words), inChinese)),
        other,
      )
    })
  }
})
