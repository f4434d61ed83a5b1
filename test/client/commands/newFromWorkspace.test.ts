import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { udf } from '../../../client/src/cloud/operations/udf.ts'
import { workflow } from '../../../client/src/cloud/operations/workflow.ts'
import { allRows } from '../../../client/src/cloud/paging/pages.ts'
import { planDataServiceApi } from '../../../client/src/cloud/plan/planDataServiceApi.ts'
import { planFunction } from '../../../client/src/cloud/plan/planFunction.ts'
import { planImport } from '../../../client/src/cloud/plan/planImport.ts'
import { planNode } from '../../../client/src/cloud/plan/planNode.ts'
import { planResource } from '../../../client/src/cloud/plan/planResource.ts'
import { bodyOf, entriesOf, isRecord, type SpecDocument } from '../../../client/src/cloud/plan/specDocument.ts'
import type { NoPlan, Plan } from '../../../client/src/cloud/plan/step.ts'
import { newFromWorkspace } from '../../../client/src/commands/newFromWorkspace.ts'
import { specOf } from '../../../client/src/specOf.ts'
import { FlowDocument } from '../../../server/src/language/document/document.ts'
import { documentValue } from '../../../server/src/language/syntax/compose.ts'
import { problemsIn } from '../../support/check.ts'
import { runSteps } from '../cloud/support/runSteps.ts'
import type { FakeTools } from '../support/fakeTools.ts'
import { code, projectId } from './support/inhabited.ts'
import { world } from './support/world.ts'

function opened({ ui }: FakeTools, form: 'json' | 'yaml' = 'json'): SpecDocument {
  const document = ui.opened.at(-1)
  assert.equal(document?.kind, 'text')
  assert.deepEqual(
    problemsIn(form, document?.text ?? '').filter((problem) => problem.startsWith('error')),
    [],
  )
  const value: unknown = JSON.parse(JSON.stringify(documentValue(FlowDocument.of(form, document?.text ?? ''))))
  assert.ok(isRecord(value))
  const [first = value] = ['workflows', 'nodes', 'fileResources', 'functions'].flatMap((list) => entriesOf(bodyOf(value), list))
  assert.equal(document.name, `${String(first.name)}.flowspec.${form}`)
  return value
}

async function workflowNamed({ workspace }: FakeTools, name: string): Promise<string> {
  const { rows } = await allRows(workspace.call, workflow.list, { ProjectId: projectId, Name: name })
  return rows[0]?.Id ?? ''
}

const plans = {
  workflow: (document: SpecDocument) => planImport(document, { projectId }),
  inner: (document: SpecDocument) => planNode(document, { projectId }),
  node: (document: SpecDocument) => planNode(document, { projectId }),
  resource: (document: SpecDocument) => planResource(document, { projectId }),
  function: (document: SpecDocument) => planFunction(document, { projectId }),
  api: (document: SpecDocument) => planDataServiceApi(document, { projectId }),
} as const satisfies Record<string, (document: SpecDocument) => Plan | NoPlan>

describe('New FlowSpec Document from Workspace…', () => {
  for (const [thing, plan] of Object.entries(plans) as [keyof typeof plans, (typeof plans)['node']][]) {
    for (const form of ['json', 'yaml'] as const) {
      it(`${thing}: sending the document makes another one and leaves the first (${form})`, async (t) => {
        const { tools, things } = await world(t, [form.toUpperCase()])
        const entity = things[thing]
        const before = await specOf(tools.workspace, entity)
        await newFromWorkspace(tools, entity)
        const document = opened(tools, form)
        assert.ok(!JSON.stringify(document).includes(`"${entity.id}"`))
        const { create } = await runSteps(tools.cloud, plan(document))
        const id = create?.Id ?? create?.Data ?? (await workflowNamed(tools, 'daily_copy'))
        assert.notEqual(id, entity.id)
        assert.deepEqual(await specOf(tools.workspace, entity), before)
        const made = JSON.stringify(await specOf(tools.workspace, { kind: entity.kind, id, name: '' }))
        assert.match(made, thing === 'resource' ? /"lib_copy\.jar"/ : new RegExp(`"${entity.name}_copy"`))
      })
    }
  }

  it('a workflow’s copy has nodes of its own, with the same code and the same way between them', async (t) => {
    const { tools, things } = await world(t, ['JSON'])
    await newFromWorkspace(tools, things.workflow)
    await runSteps(tools.cloud, planImport(opened(tools), { projectId }))
    const made = { kind: 'workflow', id: await workflowNamed(tools, 'daily_copy'), name: 'daily_copy' } as const
    const { spec } = (await specOf(tools.workspace, made)) as {
      spec: { workflows: { nodes: { id: string; name: string; script: { content: string } }[]; dependencies: unknown[] }[] }
    }
    const [read, load] = spec.workflows[0]?.nodes ?? []
    assert.deepEqual([read?.name, read?.script.content, load?.name], ['read_copy', code, 'load_copy'])
    assert.deepEqual(spec.workflows[0]?.dependencies, [{ nodeId: load?.id, depends: [{ type: 'Normal', output: 'shop.read_copy' }] }])
    assert.deepEqual((await tools.cloud.workflows()).toSorted(), ['daily', 'daily_copy'])
  })

  it('asks for the kind, then for the thing by one call, then for the form', async (t) => {
    const { tools, actions } = await world(t, ['Node', 'clean', 'YAML'])
    await newFromWorkspace(tools)
    assert.deepEqual(
      tools.ui.asked.map(({ labels }) => labels.toSorted()),
      [
        ['Data Service API', 'Function', 'Manual workflow', 'Node', 'Resource', 'Workflow'],
        ['clean', 'load', 'read'],
        ['JSON', 'YAML'],
      ],
    )
    assert.deepEqual(actions(), ['ListNodes', 'GetNode'])
    assert.match(tools.ui.opened[0]?.text ?? '', /name: clean_copy/)
  })

  for (const [kind, name, list] of [
    ['Workflow', 'daily', 'ListWorkflowDefinitions'],
    ['Resource', 'lib.jar', 'ListResources'],
    ['Function', 'my_sum', 'ListFunctions'],
    ['Data Service API', 'orders_by_day', 'ListDataServiceApis'],
  ] as const) {
    it(`lists of ${kind}`, async (t) => {
      const { tools, actions } = await world(t, [kind, name, 'JSON'])
      await newFromWorkspace(tools)
      assert.deepEqual([actions().length, actions()[0]], [2, list])
      assert.equal(tools.ui.opened.length, 1)
    })
  }

  it('manual workflows are in a list of their own', async (t) => {
    const { tools } = await world(t, ['Manual workflow', undefined])
    const Spec = JSON.stringify({
      version: '2.0.0',
      kind: 'ManualWorkflow',
      spec: { workflows: [{ name: 'by_hand', script: { path: 'by_hand', runtime: { command: 'MANUAL_WORKFLOW' } } }] },
    })
    await tools.workspace.call(workflow.create, { ProjectId: projectId, Spec })
    await newFromWorkspace(tools)
    assert.deepEqual(tools.ui.asked[1]?.labels, ['by_hand'])
  })

  it('more than a page is loaded when it is asked for', async (t) => {
    const { tools, actions } = await world(t, ['Function', 'Load more…', undefined])
    for (let at = 0; at < 100; at++) {
      const Spec = JSON.stringify({
        version: '2.0.0',
        kind: 'Function',
        spec: { functions: [{ name: `f${at}`, script: { path: `f${at}`, runtime: { command: 'ODPS_FUNCTION' } } }] },
      })
      await tools.workspace.call(udf.create, { ProjectId: projectId, Spec })
    }
    await newFromWorkspace(tools)
    assert.equal(actions().filter((action) => action === 'ListFunctions').length, 2)
    assert.equal(tools.ui.asked[2]?.labels.length, 101)
  })

  it('turning away at any question opens nothing', async (t) => {
    const { tools, things } = await world(t, [undefined, 'Node', undefined, 'Node', 'clean', undefined, undefined])
    for (let times = 0; times < 3; times++) await newFromWorkspace(tools)
    await newFromWorkspace(tools, things.node)
    tools.ui.finished()
    assert.deepEqual(tools.ui.opened, [])
  })

  it('of an entry of the Drive there is no document: it asks what to make it from', async (t) => {
    const { tools, things } = await world(t, [undefined])
    await newFromWorkspace(tools, things.driveFile)
    assert.equal(tools.ui.asked[0]?.title, 'What is the document to be made from?')
  })

  it('a list that cannot be had is told by the shell', async (t) => {
    const { tools } = await world(t, ['Resource'])
    tools.cloud.sandbox.faults.add({ kind: 'serverError', when: 'before', action: 'ListResources', times: 5 })
    await assert.rejects(newFromWorkspace(tools), { name: 'CloudError' })
    assert.deepEqual(tools.ui.opened, [])
  })
})
