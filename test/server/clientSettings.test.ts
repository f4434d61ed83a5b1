import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { ClientSettings } from '../../server/src/clientSettings.ts'

describe('the settings of a client', () => {
  it('are asked for once per document, and again after they changed or it was closed', async () => {
    const asked: string[] = []
    const settings = new ClientSettings(async (uri) => {
      asked.push(uri)
      return { rules: { a: asked.length === 1 ? 'off' : 'hint' } }
    })
    assert.deepEqual((await settings.of('x')).rules, { a: 'off' })
    assert.deepEqual((await settings.of('x')).rules, { a: 'off' })
    await settings.of('y')
    assert.deepEqual(asked, ['x', 'y'])
    settings.changed(null)
    assert.deepEqual((await settings.of('x')).rules, { a: 'hint' })
    settings.forget('x')
    await settings.of('x')
    assert.deepEqual(asked, ['x', 'y', 'x', 'x'])
  })

  it('are those that it sent when it answers no questions', async () => {
    const settings = new ClientSettings(() => undefined)
    for (const nothing of [null, 3, {}, { rules: { a: 'off' } }]) {
      settings.changed(nothing)
      assert.deepEqual((await settings.of('x')).rules, {})
    }
    settings.changed({ flowspec: { rules: { a: 'off' } } })
    assert.deepEqual((await settings.of('x')).rules, { a: 'off' })
  })
})
