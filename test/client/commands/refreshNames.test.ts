import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { refreshNames } from '../../../client/src/commands/refreshNames.ts'
import { namesIn } from '../names/support/namesIn.ts'
import { fakeUi } from '../support/fakeUi.ts'

describe('refreshing names', () => {
  it('reads again what was ever wanted, and says what', async (t) => {
    const { names, asked } = await namesIn(t)
    await names.wanted('nodes')
    await names.wanted('dataSources')
    asked()
    const ui = fakeUi()
    await refreshNames(ui, names)
    assert.deepEqual(asked(), ['ListNodes', 'ListDataSources'])
    assert.deepEqual(ui.reports, ['Names of the workspace sandbox', 'nodes', 'data sources'])
    assert.deepEqual(
      ui.asked.map(({ title }) => title),
      ['Read again from the workspace sandbox: nodes and data sources.'],
    )
  })

  it('says what could not be read, why, and what to do', async (t) => {
    const { names, cloud } = await namesIn(t)
    await names.wanted('nodes')
    cloud.sandbox.faults.add({ kind: 'expiredToken', action: 'ListNodes' })
    const ui = fakeUi('Show Log')
    await refreshNames(ui, names)
    assert.match(ui.asked[0]?.title ?? '', /^Not read from the workspace sandbox: nodes\. .*sign in again/)
    ui.finished()
  })

  it('says that nothing was wanted yet, without a call', async (t) => {
    const { names, asked } = await namesIn(t)
    const ui = fakeUi()
    await refreshNames(ui, names)
    assert.deepEqual(asked(), [])
    assert.match(ui.asked[0]?.title ?? '', /^There is nothing to read again/)
  })

  it('asks for a workspace where none is chosen', async (t) => {
    const { names } = await namesIn(t, { state: { kind: 'none' } })
    const ui = fakeUi()
    await refreshNames(ui, names)
    assert.match(ui.asked[0]?.title ?? '', /^Choose a workspace first/)
  })
})
