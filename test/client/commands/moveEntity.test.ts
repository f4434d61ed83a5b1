import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { createFolder } from '../../../client/src/cloud/drive/createFolder.ts'
import { drive } from '../../../client/src/cloud/operations/drive.ts'
import { driveFile } from '../../../client/src/cloud/operations/driveFile.ts'
import { node } from '../../../client/src/cloud/operations/node.ts'
import { resource } from '../../../client/src/cloud/operations/resource.ts'
import { udf } from '../../../client/src/cloud/operations/udf.ts'
import { workflow } from '../../../client/src/cloud/operations/workflow.ts'
import { lookUp } from '../../../client/src/commands/entities/lookUp.ts'
import { moveEntity } from '../../../client/src/commands/moveEntity.ts'
import type { FakeTools } from '../support/fakeTools.ts'
import { projectId } from './support/inhabited.ts'
import { told, world } from './support/world.ts'

const lists = { workflow: workflow.list, node: node.list, resource: resource.list, function: udf.list }

async function pathOf({ workspace }: FakeTools, kind: keyof typeof lists, id: string): Promise<string | undefined> {
  const answer = await workspace.call(lists[kind] as typeof node.list, { ProjectId: projectId, PageSize: 100 })
  const rows = Object.values(answer.PagingInfo as Record<string, { Id: string; Script: { Path: string } }[]>).flat()
  return rows.find((row) => row.Id === id)?.Script.Path
}

describe('Move…', () => {
  for (const [kind, action] of [
    ['workflow', 'MoveWorkflowDefinition'],
    ['node', 'MoveNode'],
    ['resource', 'MoveResource'],
    ['function', 'MoveFunction'],
  ] as const) {
    it(`${kind}: to a folder that the tree has seen, by one call`, async (t) => {
      const { tools, things, actions } = await world(t, ['orders/daily', true], { folders: ['orders', 'orders/daily'] })
      await moveEntity(tools, things[kind])
      assert.deepEqual(actions(), [action])
      assert.equal(await pathOf(tools, kind, things[kind].id), `orders/daily/${things[kind].name}`)
      assert.equal(tools.shown?.folder, 'orders/daily')
      assert.deepEqual(tools.told, [`show ${kind} ${things[kind].name}`])
    })

    it(`${kind}: to the top`, async (t) => {
      const { tools, things } = await world(t, ['Top of the workspace', true])
      await moveEntity(tools, things[kind])
      assert.equal(await pathOf(tools, kind, things[kind].id), things[kind].name)
      assert.equal(tools.shown?.folder, '')
    })
  }

  it('to a folder that is typed, with slashes at its ends or without', async (t) => {
    const { tools, things } = await world(t, ['Other folder…', '/new/一/', true])
    await moveEntity(tools, things.node)
    assert.equal(await pathOf(tools, 'node', things.node.id), 'new/一/clean')
    assert.equal(tools.shown?.folder, 'new/一')
  })

  it('offers the other folders, each once, and the top where that is another place', async (t) => {
    const { tools, things } = await world(t, [undefined, undefined], { folders: ['', 'flows', 'jobs', 'jobs', 'lib'] })
    await moveEntity(tools, things.node)
    await moveEntity(tools, { ...things.node, folder: '' })
    assert.deepEqual(
      tools.ui.asked.map(({ labels }) => labels),
      [
        ['Other folder…', 'Top of the workspace', 'flows', 'lib'],
        ['Other folder…', 'flows', 'jobs', 'lib'],
      ],
    )
  })

  it('a workflow takes its nodes along, and says so', async (t) => {
    const { tools, things } = await world(t, ['orders', true], { folders: ['orders'] })
    await moveEntity(tools, things.workflow)
    assert.equal(await pathOf(tools, 'node', things.inner.id), 'orders/daily/read')
    assert.match(JSON.stringify(tools.ui.asked[1]?.question), /Its nodes move with it\./)
  })

  it('an inner node and an API stay where they are', async (t) => {
    const { tools, things, actions } = await world(t)
    await moveEntity(tools, things.inner)
    await moveEntity(tools, things.api)
    assert.deepEqual(told(tools), [
      'information The node read is inside of daily and stays there.',
      'information The service cannot move the API orders_by_day.',
    ])
    assert.deepEqual(actions(), [])
  })

  it('a refusal is told, and nothing has moved', async (t) => {
    // A workflow has its folder to itself.
    const { tools, things } = await world(t, ['Other folder…', 'jobs', true, undefined])
    await tools.workspace.call(workflow.rename, { Id: things.workflow.id, ProjectId: projectId, Name: 'clean' })
    await tools.workspace.call(node.rename, { Id: things.node.id, ProjectId: projectId, Name: 'x' })
    await tools.workspace.call(node.move, { Id: things.node.id, ProjectId: projectId, Path: 'jobs/clean' })
    await moveEntity(tools, { ...things.workflow, name: 'clean' })
    assert.match(told(tools)[0] ?? '', /^error .*target folder already exists/)
    assert.equal(await pathOf(tools, 'workflow', things.workflow.id), 'flows/clean')
    assert.deepEqual(tools.told, [])
  })

  it('throttled, it is sent again when the user says so', async (t) => {
    const { tools, things, actions } = await world(t, ['lib', true, 'Try Again'], { folders: ['lib'] })
    tools.cloud.sandbox.faults.add({ kind: 'throttle', action: 'MoveNode' })
    await moveEntity(tools, things.node)
    assert.deepEqual(actions(), ['MoveNode', 'MoveNode'])
    assert.equal(await pathOf(tools, 'node', things.node.id), 'lib/clean')
  })

  it('cancelled, it may have happened: the tree reads again', async (t) => {
    const { tools, things } = await world(t, ['lib', true, undefined], { folders: ['lib'] })
    tools.cloud.sandbox.faults.add({ kind: 'latency', milliseconds: 1, action: 'MoveNode' })
    await moveEntity(tools, things.node)
    assert.match(told(tools)[0] ?? '', /^warning .*may have been carried out/)
    assert.deepEqual(tools.told, ['changed node clean'])
  })
})

describe('Move… in the Drive', () => {
  it('a file, to a folder that is opened on the way', async (t) => {
    const { tools, things } = await world(t, ['partners', 'Move to Sandbox/partners', true])
    await moveEntity(tools, things.driveFile)
    assert.equal((await lookUp(tools.workspace, things.driveFile))?.parent, things.driveFolder.id)
    assert.deepEqual(tools.told, ['changed driveFile orders.csv', 'show driveFile orders.csv'])
    assert.equal(tools.shown?.parent, things.driveFolder.id)
  })

  it('is offered neither where it is, nor into itself, nor in another drive', async (t) => {
    const { tools, things, actions } = await world(t, ['partners', undefined, undefined])
    const { call } = tools.workspace
    const withAnother = (async (operation: never, input: never, options: never) => {
      const answer: object = await call(operation, input, options)
      return operation === drive.list && 'items' in answer && Array.isArray(answer.items)
        ? { ...answer, items: [...answer.items, { drive_id: '2', drive_name: 'Archive' }] }
        : answer
    }) as typeof call
    const twoDrives = { ...tools, workspace: { ...tools.workspace, call: withAnother } }
    await moveEntity(twoDrives, things.driveFile)
    await moveEntity(twoDrives, things.driveFolder)
    assert.deepEqual(
      tools.ui.asked.map(({ labels }) => labels),
      [['New folder…', 'partners'], ['Move to Sandbox/partners', 'New folder…', '..'], ['New folder…']],
    )
    assert.ok(!actions().includes('MoveFile'))
  })

  it('a name that is taken there', async (t) => {
    const { tools, things } = await world(t, ['partners', 'Move to Sandbox/partners', true])
    await createFolder(tools.workspace.call, '1', things.driveFolder.id, 'orders.csv')
    await moveEntity(tools, things.driveFile)
    assert.deepEqual(told(tools), ['error Something in the folder has the name orders.csv already; nothing was changed.'])
    assert.equal((await lookUp(tools.workspace, things.driveFile))?.parent, 'root')
    assert.deepEqual(tools.told, [])
  })

  for (const [state, expected] of [
    ['Succeed', []],
    ['Failed', ['error Move file orders.csv to Sandbox/partners: no room']],
  ] as const) {
    it(`what the service does in the background is waited for (${state})`, async (t) => {
      const { tools, things } = await world(t, ['partners', 'Move to Sandbox/partners', true])
      const { call } = tools.workspace
      let looks = 0
      const slow = (async (operation: never, input: never, options: never) => {
        if (operation === driveFile.move) return { async_task_id: 'task', exist: false }
        if (operation === driveFile.task) return ++looks < 3 ? { state: 'Running' } : { state, message: 'no room' }
        return call(operation, input, options)
      }) as typeof call
      await moveEntity({ ...tools, workspace: { ...tools.workspace, call: slow } }, things.driveFile)
      assert.equal(looks, 3)
      assert.deepEqual(told(tools), expected)
      assert.equal(tools.told.length, state === 'Succeed' ? 2 : 0)
    })
  }
})
