import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { planWorkflowNodes } from '../../../../client/src/cloud/plan/planWorkflowNodes.ts'
import { spoken } from '../../../../server/src/language/sentence.ts'
import { picture, problemOf, projectId, specOf, workflow } from '../support/planning.ts'

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
      title: 'Create workflow daily with the nodes inside (3)',
      steps: [
        ['CreateWorkflowDefinition', { ProjectId: projectId }],
        ['CreateNode', input],
        ['CreateNode', input],
        ['CreateNode', input],
      ],
      notes: ['hint: The service may drop dependencies of nodes that are created one by one. An import keeps them.'],
    })
    assert.deepEqual(!('problem' in plan) && plan.steps.map(({ title }) => spoken(title)), [
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
