import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { levelsFor, readSettings } from '../../server/src/settings.ts'

describe('settings', () => {
  const settings = readSettings({ rules: { a: 'off', b: 'hint', c: 'loud' }, rulesByFile: { 'legacy/**': { b: 'error' }, '*.json': 7 } })

  it('give rules a level', () => assert.equal(levelsFor(settings, '/project/x.yaml')('b'), 'hint'))
  it('are stronger for files that match', () => assert.equal(levelsFor(settings, '/project/legacy/deep/x.yaml')('b'), 'error'))
  it('say nothing of other rules, nor of levels that do not exist', () => {
    assert.equal(levelsFor(settings, 'x.yaml')('c'), undefined)
    assert.equal(levelsFor(settings, 'x.yaml')('toString'), undefined)
  })
  it('survive nonsense', () => {
    for (const value of [undefined, null, 3, 'x', [], { rules: [] }, { rules: null, rulesByFile: 'x' }])
      assert.equal(levelsFor(readSettings(value), 'x')('a'), undefined)
  })
})
