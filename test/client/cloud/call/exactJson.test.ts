import assert from 'node:assert/strict'
import { test } from 'node:test'
import { exactJson } from '../../../../client/src/cloud/call/exactJson.ts'

test('integers that a double cannot hold keep their digits, as text', () => {
  assert.deepEqual(exactJson('{"Id": 4634978808809541234, "n": [-9223372036854775808,12345678901234567890], "ok": 9007199254740991}'), {
    Id: '4634978808809541234',
    n: ['-9223372036854775808', '12345678901234567890'],
    ok: 9007199254740991,
  })
})

test('digits inside strings, fractions and exponents stay what they are', () => {
  const text = String.raw`{"Spec": "{\"id\": 4634978808809541234}", "a\\": 1, "half": 0.12345678901234567890, "big": 12345678901234567890.5, "e": 12345678901234567890e2}`
  assert.deepEqual(exactJson(text), JSON.parse(text))
})

test('a long id right after a string that ends in backslashes', () => {
  assert.deepEqual(exactJson(String.raw`{"path": "C:\\", "Id": 4634978808809541234}`), { path: 'C:\\', Id: '4634978808809541234' })
})

test('an answer of megabytes with many escapes', () => {
  const code = 'select "a"\n\tfrom t where id = 4634978808809541234;\n'.repeat(100_000)
  const text = `{"Spec": ${JSON.stringify(code)}, "Id": 4634978808809541234}`
  assert.deepEqual(exactJson(text), { Spec: code, Id: '4634978808809541234' })
})

test('what is no JSON throws, whatever its digits', () => {
  for (const text of ['', '<html>4634978808809541234</html>', '{"Id": 4634978808809541234', '{"Id": "46349788088095412'])
    assert.throws(() => exactJson(text), SyntaxError)
})
