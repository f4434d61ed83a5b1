import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Failure } from '../../build/bootstrap/failure.mjs'
import { newestNode } from '../../build/bootstrap/node.mjs'

const nowhere = '/folder/that/does/not/exist'
const running = (version: string) => ({ platform: 'sunos', arch: 'x64', version, execPath: '/usr/bin/node' })

test('without an installed Node the running one is taken when it can strip types', () => {
  for (const version of ['22.18.0', '22.20.1', '23.6.0', '24.0.0', '26.1.0'])
    assert.equal(newestNode(nowhere, running(version)), '/usr/bin/node')
})

test('an older Node is refused with the version that is needed', () => {
  for (const version of ['20.20.2', '22.17.9', '23.5.0']) {
    assert.throws(
      () => newestNode(nowhere, running(version)),
      (error) => error instanceof Failure && error.message.includes(`this is Node ${version}`),
    )
  }
})
