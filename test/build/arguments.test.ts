import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseArguments, parsePort } from '../../build/arguments.ts'
import { Failure } from '../../build/bootstrap/failure.mjs'

const options = { port: { type: 'string' }, 'no-open': { type: 'boolean' } } as const

test('options are read in both spellings, and absent ones are undefined', () => {
  assert.deepEqual({ ...parseArguments(['--no-open', '--port', '8080'], options) }, { 'no-open': true, port: '8080' })
  assert.deepEqual({ ...parseArguments(['--port=8080'], options) }, { port: '8080' })
  assert.deepEqual({ ...parseArguments([], options) }, {})
})

test('what is unknown or has no value is refused in a sentence that names what there is', () => {
  for (const args of [['--prot=1'], ['--port'], ['--no-open=yes'], ['somewhere']]) {
    assert.throws(
      () => parseArguments(args, options),
      (error) => error instanceof Failure && /Known: --port <value>, --no-open\.$/.test(error.message),
    )
  }
})

test('a port is a number from 0 to 65535', () => {
  assert.equal(parsePort(undefined), undefined)
  assert.equal(parsePort('0'), 0)
  assert.equal(parsePort('65535'), 65535)
  for (const text of ['65536', '-1', '80a', '', '1e3']) assert.throws(() => parsePort(text), Failure)
})
