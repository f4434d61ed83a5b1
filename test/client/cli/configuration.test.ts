import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { bad, good, runCheck } from './support/runCheck.ts'

const name = '.flowspecrc.json'
const rc = (value: unknown) => ({ [name]: JSON.stringify(value) })
const off = { rules: { 'unknown-value': 'off' } }

describe('.flowspecrc.json', () => {
  it('counts in the current folder', async (t) => {
    assert.equal((await runCheck(t, '', { files: { 'x.flowspec.yaml': bad, ...rc(off) } })).code, 0)
  })
  it('counts in a folder above', async (t) => {
    assert.equal((await runCheck(t, '', { files: { 'a/b/x.flowspec.yaml': bad, ...rc(off) }, cwd: 'a/b' })).code, 0)
  })
  it('counts less than a nearer one', async (t) => {
    const files = { 'a/x.flowspec.yaml': bad, ...rc(off), [`a/${name}`]: '{}' }
    assert.equal((await runCheck(t, '', { files, cwd: 'a' })).code, 1)
  })
  it('counts less than one that is named, and may have a byte order mark', async (t) => {
    const files = { 'x.flowspec.yaml': bad, ...rc({}), 'team.json': `\ufeff${JSON.stringify(off)}` }
    assert.equal((await runCheck(t, '--config team.json x.flowspec.yaml', { files })).code, 0)
  })
  it('has globs that are seen from where it is', async (t) => {
    const files = {
      'legacy/x.flowspec.yaml': bad,
      'new/x.flowspec.yaml': bad,
      ...rc({ rulesByFile: { 'legacy/**': { 'unknown-value': 'off' } } }),
    }
    assert.equal((await runCheck(t, '', { files, cwd: 'legacy' })).code, 0)
    assert.match((await runCheck(t, '', { files })).out, /^new\/x.flowspec.yaml:7:19 error/)
  })
  it('re-levels', async (t) => {
    const files = { 'x.flowspec.yaml': bad, ...rc({ rules: { 'unknown-value': 'information' } }) }
    assert.equal((await runCheck(t, '', { files })).code, 0)
    assert.match((await runCheck(t, '--level information', { files })).out, /:7:19 information Unknown recurrence/)
  })
  it('may name rules of another version, with a word about it', async (t) => {
    const files = { 'x.flowspec.yaml': good, ...rc({ rules: { 'unknown-values': 'off' } }) }
    const { code, err } = await runCheck(t, '', { files })
    assert.equal(code, 0)
    assert.equal(err, `flowspec: "${name}": There is no rule "unknown-values". Did you mean "unknown-value"?\n`)
  })
})

describe('a .flowspecrc.json that is wrong ends the run with a sentence:', () => {
  for (const [what, text, sentence] of [
    ['no JSON', '{ rules: ', /^".flowspecrc.json" is not JSON: .+\.$/],
    ['no object', '[]', '".flowspecrc.json": The settings are not an object.'],
    ['a setting that does not exist', '{"rule":{}}', '".flowspecrc.json": There is no setting "rule". Did you mean "rules"?'],
    ['rules that are a list', '{"rules":["x"]}', '".flowspecrc.json": "rules" is not an object of rules and their levels.'],
    [
      'a level that does not exist',
      '{"rules":{"unknown-value":"warn"}}',
      '".flowspecrc.json": The level of "unknown-value" is "warn"; it can be error, warning, information, hint, off.',
    ],
    ['globs that are a text', '{"rulesByFile":"x"}', '".flowspecrc.json": "rulesByFile" is not an object of globs.'],
    [
      'a glob without rules',
      '{"rulesByFile":{"a/**":"off"}}',
      '".flowspecrc.json": "rulesByFile["a/**"]" is not an object of rules and their levels.',
    ],
    ['another encoding', Buffer.from('\ufeff{}', 'utf16le'), '".flowspecrc.json" is UTF-16 text; save it as UTF-8.'],
  ] as const) {
    it(what, async (t) => {
      const { code, out, err } = await runCheck(t, '', { files: { 'x.flowspec.yaml': good, [name]: text } })
      assert.equal(code, 2)
      assert.equal(out, '')
      const said = err.replace(/^flowspec check: (.*)\n$/s, '$1')
      if (typeof sentence === 'string') assert.equal(said, sentence)
      else assert.match(said, sentence)
    })
  }
  it('not there', async (t) => {
    const { code, err } = await runCheck(t, '--config team.json')
    assert.equal(code, 2)
    assert.equal(err, 'flowspec check: The settings in "team.json" cannot be read.\n')
  })
})
