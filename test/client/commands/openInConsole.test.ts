import assert from 'node:assert/strict'
import { it } from 'node:test'
import { openInConsole } from '../../../client/src/commands/openInConsole.ts'
import { told, world } from './support/world.ts'

it('Open in Console opens it in the workspace and its region, and sends nothing to the service', async (t) => {
  const { tools, things, actions } = await world(t)
  await openInConsole({ ...tools, workspace: { ...tools.workspace, console: 'https://console.example.com' } }, things.node)
  assert.deepEqual(tools.ui.opened, [
    { kind: 'address', name: 'https://console.example.com/?defaultProjectId=10000&regionId=cn-shanghai', text: '' },
  ])
  assert.deepEqual(actions(), [])
})

it('the sandbox has none', async (t) => {
  const { tools, things } = await world(t)
  await openInConsole(tools, things.node)
  assert.deepEqual(told(tools), ['information The workspace sandbox has no console.'])
  assert.deepEqual(tools.ui.opened, [])
})
