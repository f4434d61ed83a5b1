import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { exactJson } from '../../../client/src/cloud/call/exactJson.ts'
import { followPipeline } from '../../../client/src/cloud/jobs/followPipeline.ts'
import { node } from '../../../client/src/cloud/operations/node.ts'
import { pipeline } from '../../../client/src/cloud/operations/pipeline.ts'
import { project } from '../../../client/src/cloud/operations/project.ts'
import { resource } from '../../../client/src/cloud/operations/resource.ts'
import { udf } from '../../../client/src/cloud/operations/udf.ts'
import { workflow } from '../../../client/src/cloud/operations/workflow.ts'
import { allRows } from '../../../client/src/cloud/paging/pages.ts'
import { planFunction } from '../../../client/src/cloud/plan/planFunction.ts'
import { planImport } from '../../../client/src/cloud/plan/planImport.ts'
import { planNode } from '../../../client/src/cloud/plan/planNode.ts'
import { planResource } from '../../../client/src/cloud/plan/planResource.ts'
import { planWorkflow } from '../../../client/src/cloud/plan/planWorkflow.ts'
import { planWorkflowNodes } from '../../../client/src/cloud/plan/planWorkflowNodes.ts'
import { runPlan } from '../../../client/src/cloud/plan/runPlan.ts'
import { runSteps } from './support/runSteps.ts'
import { projectId, type SandboxCloud, sandboxCloud } from './support/sandboxCloud.ts'

let cloud: SandboxCloud
let folder = ''
before(async () => {
  cloud = await sandboxCloud()
  folder = await mkdtemp(join(tmpdir(), 'flowspec-e2e-'))
})
after(async () => {
  await cloud.sandbox.stop()
  await rm(folder, { recursive: true })
})

interface Spec {
  kind: string
  spec: Record<string, Record<string, unknown>[]>
}

const specIn = ({ Spec }: { Spec: string }) => exactJson(Spec) as Spec
const command = (name: string) => ({ runtime: { command: name } })
const code = 'SELECT "ü", \'\\\\n\'\r\n\tFROM 表 -- 4634978808809541234 \u2028 end\n'

describe('an operation, from a document to the thing being there', () => {
  test('create resource: its file is equal byte for byte', async () => {
    const bytes = Buffer.from(Array.from({ length: 300_000 }, (_, index) => (index * 31 + (index >> 8)) & 255))
    const path = join(folder, 'lib.jar')
    await writeFile(path, bytes)
    const document = {
      version: '1.1.0',
      kind: 'Resource',
      spec: {
        fileResources: [
          {
            name: 'lib.jar',
            type: 'jar',
            script: { path: 'lib/lib.jar', ...command('ODPS_JAR') },
            datasource: { name: 'odps_first', type: 'odps' },
          },
        ],
      },
    }
    const { create } = await runSteps(cloud, planResource(document, { projectId, file: { path, name: 'lib.jar' } }))
    const { Resource } = await cloud.call(resource.get, { Id: create?.Id ?? '', ProjectId: projectId })
    assert.match(Resource.Id, /^\d{19}$/)
    assert.equal(Resource.ProjectId, projectId)
    const [entity] = specIn(Resource).spec.fileResources ?? []
    assert.equal(entity?.name, 'lib.jar')
    const file = entity?.file as { path: string; storage: { bucket: string; endpoint: string } }
    const stored = await fetch(`http://${file.storage.endpoint}/${file.path}`)
    assert(Buffer.from(await stored.arrayBuffer()).equals(bytes))
    const { rows } = await allRows(cloud.call, resource.list, { ProjectId: projectId })
    assert.deepEqual(
      rows.map(({ Id, Name, Type }) => [Id, Name, Type]),
      [[create?.Id, 'lib.jar', 'Jar']],
    )
  })

  test('create workflow: there, and empty', async () => {
    const document = {
      version: '2.0.0',
      kind: 'CycleWorkflow',
      spec: {
        workflows: [
          {
            name: 'empty',
            script: { path: 'flows/empty', ...command('WORKFLOW') },
            trigger: { type: 'Scheduler', cron: '00 00 02 * * ?' },
            nodes: [{ id: 'a', name: 'inner', script: command('ODPS_SQL') }],
          },
        ],
      },
    }
    const { create } = await runSteps(cloud, planWorkflow(document, { projectId }))
    const { WorkflowDefinition } = await cloud.call(workflow.get, { Id: create?.Id ?? '', ProjectId: projectId })
    assert.equal(WorkflowDefinition.Name, 'empty')
    assert(!WorkflowDefinition.Spec.includes('inner'))
  })

  test('import workflow: with its nodes, their code equal byte for byte; imported again, updated', async () => {
    const flow = (content: string) => ({
      version: '2.0.0',
      kind: 'CycleWorkflow',
      spec: {
        workflows: [
          {
            id: '4634978808809541234',
            name: 'daily',
            script: { path: 'flows/daily', ...command('WORKFLOW') },
            nodes: [
              { id: 'read', name: 'read', script: { content, ...command('ODPS_SQL') }, outputs: { nodeOutputs: [{ data: 'p.read' }] } },
              { id: 'load', name: 'load', script: { content: 'echo "1"', ...command('DIDE_SHELL') } },
            ],
            dependencies: [{ nodeId: 'load', depends: [{ type: 'Normal', output: 'p.read' }] }],
          },
        ],
      },
    })
    const nodesOf = async () => {
      const { WorkflowDefinition } = await cloud.call(workflow.get, {
        Id: '4634978808809541234',
        ProjectId: projectId,
        IncludeScriptContent: true,
      })
      return specIn(WorkflowDefinition).spec.workflows?.[0]?.nodes as { id: string; name: string; script: { content: string } }[]
    }
    await runSteps(cloud, planImport(flow(code), { projectId }))
    const first = await nodesOf()
    assert.deepEqual(
      first.map(({ name, script }) => [name, script.content]),
      [
        ['read', code],
        ['load', 'echo "1"'],
      ],
    )
    await runSteps(cloud, planImport(flow('SELECT 2'), { projectId }))
    const second = await nodesOf()
    assert.deepEqual(
      second.map(({ id }) => id),
      first.map(({ id }) => id),
    )
    assert.equal(second[0]?.script.content, 'SELECT 2')
    const { Node } = await cloud.call(node.get, { Id: second[0]?.id ?? '', ProjectId: projectId })
    assert.equal(Node.Name, 'read')
  })

  test('import workflow for a check: nothing is there afterwards', async () => {
    const document = {
      version: '2.0.0',
      kind: 'CycleWorkflow',
      spec: { workflows: [{ name: 'only_checked', script: { path: 'flows/only_checked', ...command('WORKFLOW') } }] },
    }
    await runSteps(cloud, planImport(document, { projectId, dryRun: true }))
    assert(!(await cloud.workflows()).includes('only_checked'))
  })

  test('import workflow that fails: the service says where, and nothing is there', async () => {
    const document = {
      version: '2.0.0',
      kind: 'CycleWorkflow',
      spec: { workflows: [{ name: 'bad', script: { path: 'flows/bad', ...command('WORKFLOW') }, nodes: [{ id: 'x', name: 'x' }] }] },
    }
    const plan = planImport(document, { projectId })
    assert(!('problem' in plan))
    const end = await runPlan(plan, cloud.tools)
    assert(end.end === 'stopped')
    assert.match(end.error.message, /\$\.spec\.workflows\[0\]\.nodes\[0\]/)
    assert(!(await cloud.workflows()).includes('bad'))
  })

  test('create the nodes inside a workflow, one by one', async () => {
    const document = {
      version: '2.0.0',
      kind: 'CycleWorkflow',
      spec: {
        workflows: [
          {
            id: 'w',
            name: 'by_hand',
            script: { path: 'flows/by_hand', ...command('WORKFLOW') },
            nodes: [
              { id: 'last', name: 'hand_last', script: { content: code, ...command('ODPS_SQL') } },
              { id: 'first', name: 'hand_first', script: command('VIRTUAL'), outputs: { nodeOutputs: [{ data: 'hand.first' }] } },
            ],
            dependencies: [{ nodeId: 'last', depends: [{ type: 'Normal', nodeId: 'first' }] }],
          },
        ],
      },
    }
    const { create, node1, node2 } = await runSteps(cloud, planWorkflowNodes(document, { projectId }))
    const { rows } = await allRows(cloud.call, node.list, { ProjectId: projectId, ContainerId: create?.Id })
    assert.deepEqual(
      rows.map(({ Id, Name }) => [Id, Name]).sort(),
      [
        [node1?.Id, 'hand_first'],
        [node2?.Id, 'hand_last'],
      ].sort(),
    )
    const upstream = await allRows(cloud.call, node.dependencies, { ProjectId: projectId, Id: node2?.Id ?? '' })
    assert.deepEqual(
      upstream.rows.map(({ Name }) => Name),
      ['hand_first'],
    )
  })

  test('create and change a node', async () => {
    const document = {
      version: '2.0.0',
      kind: 'Node',
      spec: { nodes: [{ name: 'alone', script: { path: 'x/alone', content: code, ...command('ODPS_SQL') } }] },
    }
    const { create } = await runSteps(cloud, planNode(document, { projectId }))
    const changed = { ...document, spec: { nodes: [{ name: 'alone', script: { content: 'SELECT 3' } }] } }
    await runSteps(cloud, planNode(changed, { projectId, id: create?.Id ?? '' }))
    const { Node } = await cloud.call(node.get, { Id: create?.Id ?? '', ProjectId: projectId })
    assert.match(Node.Spec, /SELECT 3/)
    assert.match(Node.Spec, /ODPS_SQL/)
  })

  test('create and change a function', async () => {
    const document = (className: string) => ({
      version: '1.1.0',
      kind: 'Function',
      spec: {
        functions: [
          {
            name: 'mask',
            type: 'string',
            className,
            script: { path: 'fn/mask', ...command('ODPS_FUNCTION') },
            datasource: { name: 'odps_first', type: 'odps' },
          },
        ],
      },
    })
    const { create } = await runSteps(cloud, planFunction(document('a.Mask'), { projectId }))
    await runSteps(cloud, planFunction(document('b.Mask'), { projectId, id: create?.Id ?? '' }))
    const { Function: found } = await cloud.call(udf.get, { Id: create?.Id ?? '', ProjectId: projectId })
    assert.equal(specIn(found).spec.functions?.[0]?.className, 'b.Mask')
  })
})

test('publish a node: every stage in turn', async () => {
  const document = {
    version: '2.0.0',
    kind: 'Node',
    spec: { nodes: [{ name: 'published', script: { path: 'x/published', ...command('VIRTUAL') } }] },
  }
  const { create } = await runSteps(cloud, planNode(document, { projectId }))
  const { Id } = await cloud.call(pipeline.create, { ProjectId: projectId, ObjectIds: [create?.Id ?? ''], Type: 'Online' })
  assert.deepEqual(await followPipeline(cloud.call, { projectId, id: Id }, cloud.clock), { end: 'success' })
  const { Node } = await cloud.call(node.get, { Id: create?.Id ?? '', ProjectId: projectId })
  assert.match(Node.TaskId ?? '', /^\d+$/)
})

test('what is sent is logged by name, status and request id, and no more', async () => {
  const { rows } = await allRows(cloud.call, project.list, {})
  assert.equal(rows[0]?.Id, projectId)
  const log = JSON.stringify(cloud.records)
  assert(!log.includes(cloud.sandbox.accessKey.accessKeySecret) && !log.includes('SELECT'))
  const last = cloud.records.at(-1)
  assert.deepEqual([last?.action, last?.effect, last?.outcome], ['ListProjects', 'read', 'ok'])
  assert.match(last?.requestId ?? '', /\S/)
})
