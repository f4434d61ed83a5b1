import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { planFunction } from '../../../../client/src/cloud/plan/planFunction.ts'
import { planImport } from '../../../../client/src/cloud/plan/planImport.ts'
import { planNode } from '../../../../client/src/cloud/plan/planNode.ts'
import { planResource } from '../../../../client/src/cloud/plan/planResource.ts'
import { planWorkflow } from '../../../../client/src/cloud/plan/planWorkflow.ts'
import type { NoPlan, Plan } from '../../../../client/src/cloud/plan/step.ts'
import { node, picture, problemOf, projectId, resource, specOf, workflow } from '../support/planning.ts'

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
      'ignored: CreateResource uses the first entry of "fileResources" only. Ignored: b, c, d, e and 3 more.',
      'ignored: CreateResource does not look at "functions". Ignored: fn.',
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
        'ignored: CreateWorkflowDefinition uses the first entry of "workflows" only. Ignored: other.',
        'ignored: The service creates the workflow empty. Import it to have the nodes inside: first.',
      ],
    })
  })

  test('import: one call, one job, and what may be replaced', () => {
    const document = workflow([{ id: 'a', name: 'first' }, { name: 'new' }])
    assert.deepEqual(picture(planImport(document, { projectId })), {
      title: 'Import workflow daily',
      steps: [['ImportWorkflowDefinition', { ProjectId: projectId }], 'follow'],
      notes: ['overwrites: What the workspace has under these ids is replaced, the rest is created: daily, first.'],
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
      'ignored: ImportWorkflowDefinition does not look at "nodes". Ignored: loose.',
    )
  })
})
