import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { driveFile } from '../../../client/src/cloud/operations/driveFile.ts'
import { node } from '../../../client/src/cloud/operations/node.ts'
import { lookUp } from '../../../client/src/commands/entities/lookUp.ts'
import { nameProblem } from '../../../client/src/commands/entities/nameProblem.ts'
import { renameEntity } from '../../../client/src/commands/renameEntity.ts'
import type { EntityKind } from '../../../client/src/entity.ts'
import type { Sending } from '../../../client/src/ui.ts'
import { spoken } from '../../../server/src/language/sentence.ts'
import type { Asked } from '../support/fakeUi.ts'
import { projectId } from './support/inhabited.ts'
import { told, world } from './support/world.ts'

const newNames = {
  workflow: ['weekly', 'RenameWorkflowDefinition'],
  inner: ['read_all', 'RenameNode'],
  node: ['tidy', 'RenameNode'],
  resource: ['tools.jar', 'RenameResource'],
  function: ['my_total', 'RenameFunction'],
  driveFolder: ['合作伙伴', 'UpdateFile'],
  driveFile: ['orders 2026.csv', 'UpdateFile'],
} as const

describe('Rename…', () => {
  for (const [thing, [name, action]] of Object.entries(newNames) as [keyof typeof newNames, readonly [string, string]][]) {
    it(`${thing}: by one call, shown before; the tree selects it`, async (t) => {
      const { tools, things, actions } = await world(t, [name, true])
      const entity = things[thing]
      await renameEntity(tools, entity)
      assert.deepEqual(actions(), [action])
      assert.equal((await lookUp(tools.workspace, entity))?.name, name)
      assert.deepEqual(tools.told, [`show ${entity.kind} ${name}`])
      const { title, steps } = (tools.ui.asked[1] as Asked).question as Sending
      assert.ok(spoken(title).startsWith('Rename ') && spoken(title).endsWith(` to ${name}`))
      assert.match(steps[0]?.request?.(spoken) ?? '', new RegExp(`"${action}"[^]*"${entity.id}"`))
    })
  }

  it('of a workflow leaves its nodes in it', async (t) => {
    const { tools, things } = await world(t, ['weekly', true])
    await renameEntity(tools, things.workflow)
    const { spec } = JSON.parse((await tools.workspace.call(node.get, { Id: things.inner.id, ProjectId: projectId })).Node.Spec)
    assert.deepEqual([spec.workflows[0].name, spec.workflows[0].nodes[0].name], ['weekly', 'read'])
  })

  it('an API cannot be renamed, and it says what else to do', async (t) => {
    const { tools, things, actions } = await world(t)
    await renameEntity(tools, things.api)
    assert.match(told(tools)[0] ?? '', /^information The service cannot rename the API orders_by_day\. /)
    assert.deepEqual(actions(), [])
  })

  it('turning away, keeping the name, or saying no sends nothing', async (t) => {
    const { tools, things, actions } = await world(t, [undefined, 'clean', 'tidy', false])
    await renameEntity(tools, things.node)
    await renameEntity(tools, things.node)
    await renameEntity(tools, things.node)
    tools.ui.finished()
    assert.deepEqual([actions(), tools.told], [[], []])
  })

  it('a name that is taken is told in the words of the service, and nothing has changed', async (t) => {
    const { tools, things } = await world(t, ['read', true, undefined])
    await renameEntity(tools, things.node)
    assert.match(told(tools)[0] ?? '', /^error .*Node with the same name already exists in the project: read/)
    assert.equal((await lookUp(tools.workspace, things.node))?.name, 'clean')
    assert.deepEqual(tools.told, [])
  })

  it('a name that is taken in the Drive, too', async (t) => {
    const { tools, things } = await world(t, ['orders.csv', true, undefined])
    await renameEntity(tools, things.driveFolder)
    assert.match(told(tools)[0] ?? '', /^error /)
    assert.equal((await lookUp(tools.workspace, things.driveFolder))?.name, 'partners')
  })

  it('a throttled rename is sent again only when the user says so', async (t) => {
    const { tools, things, actions } = await world(t, ['tidy', true, 'Try Again'])
    tools.cloud.sandbox.faults.add({ kind: 'throttle', action: 'RenameNode' })
    await renameEntity(tools, things.node)
    assert.deepEqual(actions(), ['RenameNode', 'RenameNode'])
    assert.equal((await lookUp(tools.workspace, things.node))?.name, 'tidy')
    assert.deepEqual(tools.told, ['show node tidy'])
  })

  it('a lost answer is looked after, not repeated', async (t) => {
    const { tools, things, actions } = await world(t, ['tidy', true, 'Look First', undefined])
    tools.cloud.sandbox.faults.add({ kind: 'reset', when: 'after', action: 'RenameNode' })
    await renameEntity(tools, things.node)
    assert.deepEqual(actions(), ['RenameNode', 'GetNode'])
    assert.match(told(tools).at(-1) ?? '', /^information tidy is there\./)
    assert.ok(tools.told.includes('changed node clean'))
  })

  it('can be cancelled, and says that it may have been done', async (t) => {
    const { tools, things } = await world(t, ['tidy', true, undefined])
    tools.cloud.sandbox.faults.add({ kind: 'latency', milliseconds: 1, action: 'RenameNode' })
    await renameEntity(tools, things.node)
    assert.match(told(tools)[0] ?? '', /^warning .*cancelled.*may have been carried out/)
  })

  it('the Drive that answers with another entry has refused', async (t) => {
    const { tools, things } = await world(t, ['orders.csv', true])
    const { call } = tools.workspace
    const answering = {
      ...tools.workspace,
      call: (async (operation: never, input: never, options: never) =>
        operation === driveFile.update ? { file_id: things.driveFile.id } : call(operation, input, options)) as typeof call,
    }
    await renameEntity({ ...tools, workspace: answering }, things.driveFolder)
    assert.deepEqual(told(tools), ['error Something in the folder has the name orders.csv already; nothing was changed.'])
    assert.deepEqual(tools.told, [])
  })
})

describe('a name that the service would refuse', () => {
  const problem = (kind: EntityKind, name: string) => {
    const words = nameProblem(kind, name)
    return words && spoken(words)
  }
  it('in the workspace', () => {
    assert.equal(problem('node', ''), 'It needs a name.')
    assert.equal(problem('node', '  '), 'It needs a name.')
    assert.equal(problem('workflow', 'a/b'), 'A name has no slash in it.')
    assert.equal(problem('resource', 'a\nb'), 'A name is one line.')
    assert.equal(problem('function', 'a '), 'A name neither begins nor ends with a space.')
    for (const name of ['a', '订单日报', 'a.b-c d']) assert.equal(problem('node', name), undefined)
  })

  it('in the Drive', () => {
    assert.equal(problem('driveFile', 'a/b'), 'A name has no slash in it.')
    assert.equal(problem('driveFolder', '订'.repeat(342)), 'A name has at most 1024 bytes.')
    for (const name of ['订'.repeat(341), ' a ', 'a\tb']) assert.equal(problem('driveFile', name), undefined)
  })
})
