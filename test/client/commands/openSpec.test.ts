import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { CloudError } from '../../../client/src/cloud/call/cloudError.ts'
import { copyId } from '../../../client/src/commands/copyId.ts'
import { openSpec } from '../../../client/src/commands/openSpec.ts'
import type { Entity } from '../../../client/src/entity.ts'
import { hasSpec } from '../../../client/src/specOf.ts'
import { problemsIn } from '../../support/check.ts'
import { code } from './support/inhabited.ts'
import { told, world } from './support/world.ts'

describe('Open Spec', () => {
  it('opens what the service has of every kind, by one call each, as a document that cannot be changed', async (t) => {
    const { tools, things, actions } = await world(t)
    for (const thing of Object.values<Entity>(things)) {
      if (!hasSpec(thing)) continue
      await openSpec(tools, thing)
      const shown = tools.ui.opened.at(-1)
      assert.equal(shown?.kind, 'readOnly')
      assert.equal(shown.name, `${thing.name}.flowspec.json`)
      assert.ok(shown.text.includes(`"${thing.id}"`), shown.text)
      assert.deepEqual(
        problemsIn('json', shown.text).filter((problem) => problem.startsWith('error')),
        [],
      )
    }
    assert.deepEqual(actions(), [
      'GetWorkflowDefinition',
      'GetNode',
      'GetNode',
      'GetNode',
      'GetResource',
      'GetFunction',
      'GetDataServiceApi',
    ])
    assert.deepEqual(tools.ui.asked, [])
  })

  it('has the code of a workflow’s nodes in it', async (t) => {
    const { tools, things } = await world(t)
    await openSpec(tools, things.workflow)
    const { spec } = JSON.parse(tools.ui.opened[0]?.text ?? '')
    assert.equal(spec.workflows[0].nodes[0].script.content, code)
  })

  it('offers the download of a file of the Drive, and nothing for a folder of it', async (t) => {
    const { tools, things, actions } = await world(t, [undefined])
    await openSpec(tools, things.driveFile)
    await openSpec(tools, things.driveFolder)
    assert.deepEqual(told(tools), [
      'information The file orders.csv is kept in the Drive: there is no document about it.',
      'information The folder partners is kept in the Drive: there is no document about it.',
    ])
    assert.deepEqual(
      tools.ui.asked.map(({ labels }) => labels),
      [['Save to Folder…'], []],
    )
    assert.deepEqual([tools.ui.opened, actions()], [[], []])
  })

  it('leaves a refusal to the shell', async (t) => {
    const { tools } = await world(t)
    await assert.rejects(openSpec(tools, { kind: 'node', id: '1', name: 'gone' }), { message: /Node 1 does not exist/ })
    assert.deepEqual(tools.ui.opened, [])
  })

  it('reads again when it was throttled', async (t) => {
    const { tools, things, actions } = await world(t)
    tools.cloud.sandbox.faults.add({ kind: 'throttle', action: 'GetNode' })
    await openSpec(tools, things.node)
    assert.deepEqual(actions(), ['GetNode', 'GetNode'])
    assert.equal(tools.ui.opened.length, 1)
  })

  it('asks once for two clicks on a thing, and again for a click that comes later', async (t) => {
    const { tools, things, actions } = await world(t)
    await Promise.all([openSpec(tools, things.node, true), openSpec(tools, things.node, true)])
    await openSpec(tools, things.node, true)
    assert.deepEqual(actions(), ['GetNode'])
    assert.deepEqual(
      tools.ui.opened.map(({ kind }) => kind),
      ['glance', 'readOnly', 'readOnly'],
    )
    await tools.workspace.sleep(2000)
    await openSpec(tools, things.node, true)
    await openSpec(tools, things.workflow, true)
    assert.deepEqual(actions(), ['GetNode', 'GetNode', 'GetWorkflowDefinition'])
  })

  it('shows what was clicked last, whatever is read first', async (t) => {
    const { tools, things } = await world(t)
    await Promise.all([openSpec(tools, things.node, true), openSpec(tools, things.workflow, true)])
    assert.deepEqual(
      tools.ui.opened.map(({ name }) => name),
      [`${things.workflow.name}.flowspec.json`],
    )
  })

  it('tells once that a thing cannot be read which was clicked twice', async (t) => {
    const { tools } = await world(t)
    const gone = { kind: 'node', id: '1', name: 'gone' } as const
    const [first, second] = await Promise.allSettled([openSpec(tools, gone, true), openSpec(tools, gone, true)])
    assert.deepEqual([first?.status, second?.status, tools.ui.opened], ['rejected', 'fulfilled', []])
  })

  it('can be cancelled', async (t) => {
    const { tools, things } = await world(t)
    tools.cloud.sandbox.faults.add({ kind: 'latency', milliseconds: 1, action: 'GetNode' })
    await assert.rejects(openSpec(tools, things.node), (error) => error instanceof CloudError && error.kind === 'cancelled')
    assert.deepEqual(tools.ui.opened, [])
  })

  it('called without a thing, it says where to choose one', async (t) => {
    const { tools } = await world(t)
    await openSpec(tools)
    assert.deepEqual(told(tools), ['information Choose something in the Workspace view first.'])
  })
})

describe('Copy ID', () => {
  it('copies all digits, and sends nothing', async (t) => {
    const { tools, things, actions } = await world(t)
    await copyId(tools, things.workflow)
    assert.deepEqual(tools.ui.opened, [{ kind: 'copy', name: '', text: '4634978808809541234' }])
    assert.deepEqual(actions(), [])
  })

  it('copies those of all that are selected, each on a line, or that of a thing that is not selected', async (t) => {
    const { tools, things } = await world(t)
    const { workflow, inner, node } = things
    await copyId(tools, inner, [workflow, inner, inner])
    await copyId(tools, node, [workflow, inner])
    assert.deepEqual(
      tools.ui.opened.map(({ text }) => text),
      [`${workflow.id}\n${inner.id}`, node.id],
    )
  })
})
