import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { node } from '../../../client/src/cloud/operations/node.ts'
import { planNode } from '../../../client/src/cloud/plan/planNode.ts'
import { isRecord } from '../../../client/src/cloud/plan/specDocument.ts'
import { editCopy } from '../../../client/src/commands/editCopy.ts'
import type { Entity } from '../../../client/src/entity.ts'
import { hasSpec, specOf } from '../../../client/src/specOf.ts'
import { type SpecForm, specText } from '../../../client/src/specText.ts'
import { FlowDocument } from '../../../server/src/language/document/document.ts'
import { documentValue } from '../../../server/src/language/syntax/compose.ts'
import { runSteps } from '../cloud/support/runSteps.ts'
import { projectId } from './support/inhabited.ts'
import { world } from './support/world.ts'

const valueIn = (form: SpecForm, text: string) => {
  const value: unknown = JSON.parse(JSON.stringify(documentValue(FlowDocument.of(form, text))))
  assert.ok(isRecord(value))
  return value
}

describe('Edit a Copy', () => {
  for (const form of ['yaml', 'json'] as const) {
    it(`opens every kind as a new document that says the same, ids included (${form})`, async (t) => {
      const { tools, things } = await world(t, Array(7).fill(form.toUpperCase()))
      for (const thing of Object.values<Entity>(things)) {
        if (!hasSpec(thing)) continue
        await editCopy(tools, thing)
        const opened = tools.ui.opened.at(-1)
        assert.deepEqual([opened?.kind, opened?.name], ['text', `${thing.name}.flowspec.${form}`])
        const spec = await specOf(tools.workspace, thing)
        assert.deepEqual(valueIn(form, opened?.text ?? ''), JSON.parse(JSON.stringify(spec)))
        assert.ok(opened?.text.includes(thing.id))
      }
      tools.ui.finished()
    })
  }

  it('sent back, it changes the thing', async (t) => {
    const { tools, things } = await world(t, ['YAML'])
    await editCopy(tools, things.node)
    const text = (tools.ui.opened[0]?.text ?? '').replace('content: echo', 'content: echo 2')
    const plan = planNode(valueIn('yaml', text), { projectId, id: things.node.id })
    await runSteps(tools.cloud, plan)
    const { Node } = await tools.workspace.call(node.get, { Id: things.node.id, ProjectId: projectId })
    assert.equal(JSON.parse(Node.Spec).spec.nodes[0].script.content, 'echo 2')
    assert.deepEqual(await tools.cloud.nodes().then((names) => names.toSorted()), ['clean', 'load', 'read'])
  })

  it('asks for the form before it asks the service', async (t) => {
    const { tools, things, actions } = await world(t, [undefined])
    await editCopy(tools, things.node)
    assert.deepEqual([tools.ui.opened, actions()], [[], []])
  })
})

it('a text of either form ends with one line feed', () => {
  for (const form of ['yaml', 'json'] as const) assert.match(specText({ script: 'a\n' }, form), /[^\n]\n$/)
})
