import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { planDataServiceApi } from '../../../../client/src/cloud/plan/planDataServiceApi.ts'
import { planFunction } from '../../../../client/src/cloud/plan/planFunction.ts'
import { planImport } from '../../../../client/src/cloud/plan/planImport.ts'
import { planNode } from '../../../../client/src/cloud/plan/planNode.ts'
import { planResource } from '../../../../client/src/cloud/plan/planResource.ts'
import { planWorkflow } from '../../../../client/src/cloud/plan/planWorkflow.ts'
import { planWorkflowNodes } from '../../../../client/src/cloud/plan/planWorkflowNodes.ts'
import type { NoPlan, Plan } from '../../../../client/src/cloud/plan/step.ts'

const projectId = '10000'
const resource = { version: '1.1.0', kind: 'Resource', spec: { fileResources: [{ name: 'my.jar', type: 'jar' }] } }
const node = { version: '2.0.0', kind: 'Node', spec: { nodes: [{ id: 'n', name: 'load' }] } }
const workflow = (nodes: object[] = [], more: object = {}) => ({
  version: '2.0.0',
  kind: 'CycleWorkflow',
  spec: { workflows: [{ id: 'w', name: 'daily', nodes, ...more }] },
})

/** A plan as a person sees it: its title, the operation of each step with its input but for the spec, and the notes. */
function picture(plan: Plan | NoPlan): unknown {
  assert(!('problem' in plan), 'problem' in plan ? plan.problem : '')
  const steps = plan.steps.map((step) => {
    if (step.kind !== 'call') return step.kind
    const { Spec: _, ...input } = step.input
    return [step.operation.action, input]
  })
  return { title: plan.title, steps, notes: plan.notes.map(({ kind, message }) => `${kind}: ${message}`) }
}

function problemOf(plan: Plan | NoPlan): string {
  return 'problem' in plan ? plan.problem : 'no problem'
}

function specOf(plan: Plan | NoPlan, id: string): unknown {
  const step = 'problem' in plan ? undefined : plan.steps.find((step) => step.id === id)
  const spec = step?.kind === 'call' ? step.input.Spec : undefined
  return typeof spec === 'object' && '$json' in spec ? spec.$json : undefined
}

describe('resource', () => {
  test('with its file: sent first, named by its URL', () => {
    const plan = planResource(resource, { projectId, file: { path: '/tmp/my.jar', name: 'my.jar' } })
    assert.deepEqual(picture(plan), {
      title: 'Create resource my.jar',
      steps: ['push', ['CreateResource', { ProjectId: projectId, ResourceFile: { $result: 'push', path: 'url' } }]],
      notes: [],
    })
    assert.equal(specOf(plan, 'create'), resource)
  })

  test('without one', () => {
    assert.deepEqual(picture(planResource(resource, { projectId })), {
      title: 'Create resource my.jar',
      steps: [['CreateResource', { ProjectId: projectId }]],
      notes: ['hint: No file goes with it: the resource will be empty.'],
    })
    const inline = { ...resource, spec: { fileResources: [{ name: 'a.py', script: { content: 'print(1)' } }] } }
    assert.deepEqual((picture(planResource(inline, { projectId })) as { notes: string[] }).notes, [])
  })

  test('only the first, and nothing of another kind', () => {
    const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((name) => ({ name }))
    const document = { ...resource, spec: { fileResources: names, functions: [{ id: 'fn' }], scripts: [{ id: 's' }] } }
    assert.deepEqual((picture(planResource(document, { projectId, file: { path: 'p', name: 'n' } })) as { notes: string[] }).notes, [
      'ignored: CreateResource uses the first resource only: resources b, c, d, e and 3 more will be ignored.',
      'ignored: CreateResource does not look at "functions": function fn will be ignored.',
    ])
  })

  test('changed by id', () => {
    assert.deepEqual(picture(planResource(resource, { projectId, id: '46' })), {
      title: 'Change resource my.jar',
      steps: [['UpdateResource', { ProjectId: projectId, Id: '46' }]],
      notes: ['overwrites: The resource 46 is changed: what the document says replaces what is there.'],
    })
  })

  test('from a document of another kind, or an empty one', () => {
    assert.equal(
      problemOf(planResource(node, { projectId })),
      'A resource is made from a document of kind Resource; this one is of kind "Node".',
    )
    assert.equal(
      problemOf(planResource({ ...resource, spec: {} }, { projectId })),
      'The document has no resource: its list "fileResources" is empty.',
    )
    assert.equal(problemOf(planResource({}, { projectId })), 'A resource is made from a document of kind Resource; this one is of kind "".')
  })

  test('a flat document of version 1.0.0 is its own body', () => {
    assert.equal(
      problemOf(planResource({ version: '1.0.0', kind: 'resource', fileResources: [{ name: 'a' }] }, { projectId })),
      'no problem',
    )
  })
})

describe('function and node', () => {
  test('a function', () => {
    const document = { kind: 'Function', spec: { functions: [{ name: 'f' }] } }
    assert.deepEqual(picture(planFunction(document, { projectId })), {
      title: 'Create function f',
      steps: [['CreateFunction', { ProjectId: projectId }]],
      notes: [],
    })
    assert.equal((picture(planFunction(document, { projectId, id: '1' })) as { title: string }).title, 'Change function f')
  })

  test('a node has a scene by its kind and place', () => {
    const scene = (plan: Plan | NoPlan) => (picture(plan) as { steps: [string, { Scene: string }][] }).steps[0]?.[1].Scene
    assert.equal(scene(planNode(node, { projectId })), 'DATAWORKS_PROJECT')
    assert.equal(scene(planNode({ ...node, kind: 'ManualNode' }, { projectId })), 'DATAWORKS_MANUAL_TASK')
    assert.equal(scene(planNode(node, { projectId, containerId: '1', manualWorkflow: true })), 'DATAWORKS_MANUAL_WORKFLOW')
  })

  test('a node in a container, and a node that is changed', () => {
    assert.deepEqual(picture(planNode(node, { projectId, containerId: '7' })), {
      title: 'Create node load',
      steps: [['CreateNode', { ProjectId: projectId, Scene: 'DATAWORKS_PROJECT', ContainerId: '7' }]],
      notes: ['ignored: Inside a workflow the "script.path" of a node does not matter.'],
    })
    assert.deepEqual(picture(planNode(node, { projectId, id: '9' })), {
      title: 'Change node load',
      steps: [['UpdateNode', { ProjectId: projectId, Id: '9' }]],
      notes: [
        'overwrites: The node 9 is changed: what the document says replaces what is there.',
        'hint: The command of a node cannot be changed.',
      ],
    })
  })
})

describe('workflow', () => {
  test('create: inner nodes and a second workflow are ignored, and that is said', () => {
    const document = workflow([{ id: 'a', name: 'first' }])
    document.spec.workflows.push({ id: 'w2', name: 'other', nodes: [] })
    assert.deepEqual(picture(planWorkflow(document, { projectId })), {
      title: 'Create workflow daily',
      steps: [['CreateWorkflowDefinition', { ProjectId: projectId }]],
      notes: [
        'ignored: CreateWorkflowDefinition uses the first workflow only: workflow other will be ignored.',
        'ignored: The service creates the workflow empty: node first will not be there. Import the workflow to have them.',
      ],
    })
  })

  test('import: one call, one job, and what may be replaced', () => {
    const document = workflow([{ id: 'a', name: 'first' }, { name: 'new' }])
    assert.deepEqual(picture(planImport(document, { projectId })), {
      title: 'Import workflow daily',
      steps: [['ImportWorkflowDefinition', { ProjectId: projectId }], 'follow'],
      notes: ['overwrites: What the workspace has under these ids is replaced, the rest is created: entities daily, first.'],
    })
  })

  test('import for a check: nothing is replaced', () => {
    assert.deepEqual(picture(planImport(workflow([{ id: 'a', name: 'first' }]), { projectId, dryRun: true })), {
      title: 'Check workflow daily',
      steps: [['ImportWorkflowDefinition', { ProjectId: projectId, DryRun: true }], 'follow'],
      notes: [],
    })
  })

  test('import: loose nodes are ignored', () => {
    const document = workflow()
    const loose = { ...document, spec: { ...document.spec, nodes: [{ name: 'loose' }] } }
    assert.deepEqual(
      (picture(planImport(loose, { projectId })) as { notes: string[] }).notes.at(-1),
      'ignored: ImportWorkflowDefinition does not look at "nodes": node loose will be ignored.',
    )
  })
})

describe('the nodes inside a workflow, one by one', () => {
  const document = {
    ...workflow(
      [
        { id: 'c', name: 'load' },
        { id: 'a', name: 'read', outputs: { nodeOutputs: [{ data: 'p.read' }] } },
        { id: 'b', name: 'clean' },
      ],
      {
        dependencies: [
          {
            nodeId: 'c',
            depends: [
              { type: 'Normal', nodeId: '{{nodes.b}}' },
              { type: 'CrossCycleDependsOnSelf', nodeId: 'c' },
            ],
          },
          {
            nodeId: '{{b}}',
            depends: [
              { type: 'Normal', output: 'p.read' },
              { type: 'Normal', output: 'elsewhere.x' },
            ],
          },
        ],
      },
    ),
  }
  const withShared = { ...document, spec: { ...document.spec, scripts: [{ id: 's' }], name: 'daily' } }

  test('the workflow first, then each node after those it depends on', () => {
    const create = { $result: 'create', path: 'Id' }
    const input = { ProjectId: projectId, ContainerId: create, Scene: 'DATAWORKS_PROJECT' }
    const plan = planWorkflowNodes(withShared, { projectId })
    assert.deepEqual(picture(plan), {
      title: 'Create workflow daily with 3 nodes',
      steps: [
        ['CreateWorkflowDefinition', { ProjectId: projectId }],
        ['CreateNode', input],
        ['CreateNode', input],
        ['CreateNode', input],
      ],
      notes: ['hint: The service may drop dependencies of nodes that are created one by one. An import keeps them.'],
    })
    assert.deepEqual(!('problem' in plan) && plan.steps.map(({ title }) => title), [
      'Create workflow daily',
      'Create node read',
      'Create node clean',
      'Create node load',
    ])
  })

  test('the workflow is sent empty, each node with what the body shares and its own dependencies', () => {
    const plan = planWorkflowNodes(withShared, { projectId })
    assert.deepEqual(specOf(plan, 'create'), { ...withShared, spec: { ...withShared.spec, workflows: [{ id: 'w', name: 'daily' }] } })
    assert.deepEqual(specOf(plan, 'node3'), {
      version: '2.0.0',
      kind: 'Node',
      spec: {
        scripts: [{ id: 's' }],
        nodes: [{ id: 'c', name: 'load' }],
        dependencies: [
          {
            nodeId: 'c',
            // The id that the service gives to the node created before; its own id stays.
            depends: [
              { type: 'Normal', nodeId: { $result: 'node2', path: 'Id' } },
              { type: 'CrossCycleDependsOnSelf', nodeId: 'c' },
            ],
          },
        ],
      },
    })
    assert.deepEqual((specOf(plan, 'node1') as { spec: object }).spec, {
      scripts: [{ id: 's' }],
      nodes: [document.spec.workflows[0]?.nodes[1]],
    })
  })

  test('into a workflow that is there', () => {
    const plan = planWorkflowNodes({ ...document, kind: 'ManualWorkflow' }, { projectId, containerId: '5' })
    const { steps } = picture(plan) as { steps: [string, object][] }
    assert.deepEqual(steps[0], ['CreateNode', { ProjectId: projectId, ContainerId: '5', Scene: 'DATAWORKS_MANUAL_WORKFLOW' }])
    assert.equal(steps.length, 3)
  })

  test('nodes of a cycle keep their order', () => {
    const edge = (nodeId: string, on: string) => ({ nodeId, depends: [{ type: 'Normal', nodeId: on }] })
    const cycle = workflow(
      [
        { id: 'a', name: 'a' },
        { id: 'b', name: 'b' },
      ],
      { dependencies: [edge('a', 'b'), edge('b', 'a')] },
    )
    const plan = planWorkflowNodes(cycle, { projectId })
    assert.equal(!('problem' in plan) && plan.steps.length, 3)
  })

  test('a workflow without nodes', () => {
    assert.equal(problemOf(planWorkflowNodes(workflow(), { projectId })), 'Workflow daily has no nodes inside.')
  })
})

describe('data-service API', () => {
  const script = {
    kind: 'DataServiceApi',
    name: 'totals',
    path: '/t',
    mode: 'script',
    group: 'ds_1',
    connection: { id: '7' },
    script: 'select 1 as a',
  }

  test('created from its document', () => {
    const { title, steps, notes } = picture(planDataServiceApi(script, { projectId })) as {
      title: string
      steps: [string, { ApiName: string }][]
      notes: string[]
    }
    assert.deepEqual([title, steps[0]?.[0], steps[0]?.[1].ApiName, notes], ['Create API totals', 'CreateDataServiceApi', 'totals', []])
  })

  test('what the mode has no place for is said', () => {
    const plan = planDataServiceApi({ ...script, backend: { host: 'x' }, samples: { success: '{}' } }, { projectId })
    assert.deepEqual((picture(plan) as { notes: string[] }).notes, [
      'ignored: "backend" does not go with mode script and is not sent.',
      'ignored: "samples" does not go with mode script and is not sent.',
    ])
  })

  test('replaced by id: what cannot be changed is said', () => {
    const { steps, notes } = picture(planDataServiceApi(script, { projectId, id: '9' })) as {
      steps: [string, { ApiId: string }][]
      notes: string[]
    }
    assert.deepEqual([steps[0]?.[0], steps[0]?.[1].ApiId], ['UpdateDataServiceApi', '9'])
    assert.deepEqual(notes, [
      'overwrites: All fields of the draft of API 9 are replaced. What is published stays until it is published again.',
      'ignored: "name" cannot be changed and is not sent.',
      'ignored: "group" cannot be changed and is not sent.',
    ])
  })

  test('a document that the service would refuse', () => {
    assert.equal(
      problemOf(planDataServiceApi({ ...script, timeout: 40000 }, { projectId })),
      'A timeout is a whole number of milliseconds from 1 to 30,000.',
    )
  })
})
