import assert from 'node:assert/strict'
import { test } from 'node:test'
import { digitsOf, exact, parseExact, stringifyExact } from '../../../client/src/sandbox/exactJson.ts'

for (const text of [
  '{"id":4634978808809541234}',
  '[1.0,1e3,-0,0.10,123456789012345678901234567890.5]',
  '{"text":"no 12345678901234567890 number","escaped":"\\"1.0\\\\"}',
  '{"nested":{"list":[9007199254740993,{"a":null,"b":true}]}}',
]) {
  test(`${text} is written as it was read`, () => assert.equal(stringifyExact(parseExact(text)), text))
}

test('numbers that a double keeps stay numbers', () => assert.deepEqual(parseExact('{"a":42,"b":-1.5}'), { a: 42, b: -1.5 }))

for (const wrong of ['{"a":01}', '{"a":1.}', '{1.0:2}', '{"a":12345678901234567890x}', '[1.0.5]', '']) {
  test(`${JSON.stringify(wrong)} is no JSON`, () => assert.throws(() => parseExact(wrong), SyntaxError))
}

test('digits of an id, however it was written', () => {
  assert.equal(digitsOf((parseExact('{"id":4634978808809541234}') as { id: unknown }).id), '4634978808809541234')
  assert.equal(digitsOf('4634978808809541234'), '4634978808809541234')
  assert.equal(digitsOf(42), '42')
  assert.equal(digitsOf(undefined), undefined)
})

test('an exact number is written without quotes', () =>
  assert.equal(stringifyExact({ id: exact('4634978808809541234') }), '{"id":4634978808809541234}'))

test('long texts full of escapes', () => {
  const text = JSON.stringify({ content: 'select "a", 1.0\n'.repeat(300_000) })
  assert.equal(stringifyExact(parseExact(text)), text)
})
