import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { CloudError } from '../../client/src/cloud/call/cloudError.ts'
import type { Entity } from '../../client/src/entity.ts'
import { hasSpec, type SpecEntity, specOf } from '../../client/src/specOf.ts'
import { specText } from '../../client/src/specText.ts'
import { FlowDocument } from '../../server/src/language/document/document.ts'
import { documentValue } from '../../server/src/language/syntax/compose.ts'
import { fakeCall } from './cloud/support/fakeCall.ts'
import { type SandboxCloud, sandboxCloud } from './cloud/support/sandboxCloud.ts'
import { code, inhabited, workflowId } from './commands/support/inhabited.ts'
import { workspaceIn } from './support/fakeTools.ts'

let cloud: SandboxCloud
let things: Awaited<ReturnType<typeof inhabited>>
before(async () => {
  cloud = await sandboxCloud()
  things = await inhabited(cloud)
})

after(() => cloud.sandbox.stop())

const lists = { workflow: 'workflows', node: 'nodes', resource: 'fileResources', function: 'functions' } as const

describe('the document of a thing', () => {
  for (const kind of ['workflow', 'node', 'resource', 'function'] as const) {
    it(`${kind}: by one call, with its own id and name`, async () => {
      const entity = things[kind]
      const asked = cloud.sandbox.log.length
      const { spec } = (await specOf(workspaceIn(cloud), entity)) as { spec: Record<string, { id: string; name: string }[]> }
      assert.equal(cloud.sandbox.log.length, asked + 1)
      assert.deepEqual(
        spec[lists[kind]]?.map(({ id, name }) => [id, name]),
        [[entity.id, entity.name]],
      )
    })
  }

  it('api: in the form of its own', async () => {
    const { kind, name, metadata } = await specOf(workspaceIn(cloud), things.api)
    assert.deepEqual([kind, name], ['DataServiceApi', 'orders_by_day'])
    assert.equal((metadata as { apiId: string }).apiId, things.api.id)
  })

  it('a workflow comes with its nodes and their code, a node inside it with the workflow', async () => {
    for (const entity of [things.workflow, things.inner]) {
      const { spec } = (await specOf(workspaceIn(cloud), entity)) as {
        spec: { workflows: { id: string; nodes: { name: string; script: { content: string } }[] }[] }
      }
      const [flow] = spec.workflows
      assert.equal(flow?.id, workflowId)
      assert.deepEqual(
        flow?.nodes.map(({ name }) => name),
        entity === things.inner ? ['read'] : ['read', 'load'],
      )
      assert.equal(flow?.nodes[0]?.script.content, code)
    }
  })

  it('entries of Drive have none', () => {
    assert.deepEqual(
      Object.values(things).filter((thing) => !hasSpec(thing)),
      [things.driveFolder, things.driveFile],
    )
  })

  it('long integers keep their digits, whether the service quotes them or not', async () => {
    for (const id of ['4634978808809541234', '"4634978808809541234"']) {
      const { call } = fakeCall(() => ({ Node: { Spec: `{"kind":"Node","spec":{"nodes":[{"id":${id}}]}}` } }))
      const spec = await specOf({ call, id: '1' }, things.node)
      assert.deepEqual(spec.spec, { nodes: [{ id: '4634978808809541234' }] })
      for (const form of ['json', 'yaml'] as const) assert.match(specText(spec, form), /(['"])4634978808809541234\1/)
    }
  })

  it('a text that is no document is told as such', async () => {
    for (const Spec of ['', 'null', '[]', '{"kind":']) {
      const { call } = fakeCall(() => ({ Node: { Spec } }))
      await assert.rejects(specOf({ call, id: '1' }, things.node), (error) => {
        assert(error instanceof CloudError)
        assert.equal(error.message, 'The service describes clean by a text that is no FlowSpec document.')
        return true
      })
    }
  })

  it('a refusal is the service’s own', async () => {
    const gone: SpecEntity = { kind: 'function', id: '7', name: 'gone' }
    await assert.rejects(specOf(workspaceIn(cloud), gone), (error) => error instanceof CloudError && error.kind === 'notFound')
  })

  for (const form of ['json', 'yaml'] as const) {
    it(`reads back equal from its text (${form})`, async () => {
      for (const entity of Object.values<Entity>(things)) {
        if (!hasSpec(entity)) continue
        const spec = await specOf(workspaceIn(cloud), entity)
        const text = specText(spec, form)
        assert.ok(text.endsWith('\n') && !text.endsWith('\n\n'))
        assert.deepEqual(JSON.parse(JSON.stringify(documentValue(FlowDocument.of(form, text)))), JSON.parse(JSON.stringify(spec)))
      }
    })
  }
})
