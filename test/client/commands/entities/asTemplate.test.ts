import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { asTemplate } from '../../../../client/src/commands/entities/asTemplate.ts'
import type { SpecEntity } from '../../../../client/src/specOf.ts'

const id = (number: number) => `463497880880954123${number}`
const entity = (kind: SpecEntity['kind'], number = 0): SpecEntity => ({ kind, id: id(number), name: '' })
const flow = (workflow: object, more: object = {}) => ({
  version: '2.0.0',
  kind: 'CycleWorkflow',
  spec: { ...more, workflows: [workflow] },
})
const node = (one: object, more: object = {}) => ({ version: '2.0.0', kind: 'Node', spec: { nodes: [one], ...more } })

describe('the document of a thing as a template', () => {
  it('has no owner, no times, no ids of the service, and says the rest', () => {
    const document = {
      version: '2.0.0',
      kind: 'Node',
      metadata: { uuid: id(0), owner: '1107', description: 'nightly', gmtModified: 5, innerVersion: '1' },
      spec: {
        nodes: [
          {
            id: id(0),
            name: 'clean',
            owner: '1107',
            description: 'owner: me',
            metadata: { owner: '1107', ownerName: 'me', createTime: 'x', project: { projectId: '1' }, schedulerNodeId: '700' },
            script: { id: id(1), path: 'jobs/clean', content: id(0), runtime: { command: 'DIDE_SHELL', owner: 'kept', id: id(0) } },
            trigger: { id: id(2), type: 'Scheduler', cron: '00 00 02 * * ?', startTime: '1970-01-01 00:00:00' },
            datasource: { name: 'odps_first', type: 'odps' },
          },
        ],
      },
    }
    assert.deepEqual(asTemplate(document, entity('node')), {
      version: '2.0.0',
      kind: 'Node',
      metadata: { description: 'nightly' },
      spec: {
        nodes: [
          {
            id: 'clean_copy',
            name: 'clean_copy',
            description: 'owner: me',
            script: { path: 'jobs/clean_copy', content: id(0), runtime: { command: 'DIDE_SHELL', owner: 'kept', id: id(0) } },
            trigger: { type: 'Scheduler', cron: '00 00 02 * * ?', startTime: '1970-01-01 00:00:00' },
            datasource: { name: 'odps_first', type: 'odps' },
          },
        ],
      },
    })
  })

  it('keeps the edges between the nodes of a workflow, by new words', () => {
    const document = flow(
      {
        id: id(0),
        name: 'daily',
        script: { path: 'flows/daily' },
        nodes: [
          {
            id: id(1),
            name: 'read',
            script: { path: 'flows/daily/read' },
            outputs: { nodeOutputs: [{ id: id(7), data: `shop.${id(1)}_out` }] },
          },
          { id: id(2), name: 'load', inputs: { nodeOutputs: [{ data: `shop.${id(1)}_out` }, { data: 'other.root' }] } },
        ],
        dependencies: [
          { nodeId: id(2), depends: [{ nodeId: id(1), output: `shop.${id(1)}_out`, type: 'Normal' }, { output: 'other.root' }] },
          { nodeId: `{{nodes.${id(1)}}}`, depends: [{ nodeId: `{{${id(2)}}}` }] },
        ],
      },
      { id: id(0), name: 'daily', type: 'CycleWorkflow' },
    )
    assert.deepEqual(asTemplate(document, entity('workflow')), {
      version: '2.0.0',
      kind: 'CycleWorkflow',
      spec: {
        id: 'daily_copy',
        name: 'daily_copy',
        type: 'CycleWorkflow',
        workflows: [
          {
            id: 'daily_copy',
            name: 'daily_copy',
            script: { path: 'flows/daily_copy' },
            nodes: [
              {
                id: 'read_copy',
                name: 'read_copy',
                script: { path: 'flows/daily_copy/read_copy' },
                outputs: { nodeOutputs: [{ data: 'shop.read_copy_out' }] },
              },
              { id: 'load_copy', name: 'load_copy', inputs: { nodeOutputs: [{ data: 'shop.read_copy_out' }, { data: 'other.root' }] } },
            ],
            dependencies: [
              {
                nodeId: 'load_copy',
                depends: [{ nodeId: 'read_copy', output: 'shop.read_copy_out', type: 'Normal' }, { output: 'other.root' }],
              },
              { nodeId: '{{nodes.read_copy}}', depends: [{ nodeId: '{{load_copy}}' }] },
            ],
          },
        ],
      },
    })
  })

  it('gives new names to outputs, whatever they are called after', () => {
    const outputs = (...data: string[]) => ({ nodeOutputs: data.map((one) => ({ data: one })) })
    const document = node({ id: id(0), name: 'read', outputs: outputs(id(0), 'shop.read', 'shop.read_out', 'bread', 'shop.table') })
    const { spec } = asTemplate(document, entity('node')) as { spec: { nodes: { outputs: unknown }[] } }
    assert.deepEqual(spec.nodes[0]?.outputs, outputs('read_copy', 'shop.read_copy', 'shop.read_copy_out', 'bread_copy', 'shop.table_copy'))
  })

  it('keeps ids that something refers to, and words of the author', () => {
    const document = node(
      { id: id(0), name: 'a', script: `{{scripts.${id(1)}}}`, trigger: '{{trigger.daily}}' },
      {
        scripts: [
          { id: id(1), path: 'jobs/a' },
          { id: id(2), path: 'b' },
        ],
        triggers: [{ id: 'daily' }],
      },
    )
    assert.deepEqual(asTemplate(document, entity('node')).spec, {
      nodes: [{ id: 'a_copy', name: 'a_copy', script: `{{scripts.${id(1)}}}`, trigger: '{{trigger.daily}}' }],
      scripts: [{ id: id(1), path: 'jobs/a_copy' }, { path: 'b' }],
      triggers: [{ id: 'daily' }],
    })
  })

  it('gives the nodes inside loops ids of their own and leaves their names', () => {
    const loop = (number: number) => ({
      'for-each': { nodes: [{ id: id(number), name: 'start' }], flow: [{ nodeId: id(number), depends: [] }] },
    })
    const document = flow({
      id: id(0),
      name: 'w',
      nodes: [
        { id: id(1), name: 'l', ...loop(3) },
        { id: id(2), name: 'm', ...loop(4), 'do-while': { while: { id: id(5), name: 'end' } } },
      ],
    })
    const { spec } = asTemplate(document, entity('workflow')) as { spec: { workflows: { nodes: unknown }[] } }
    const copy = (word: string) => ({ nodes: [{ id: word, name: 'start' }], flow: [{ nodeId: word, depends: [] }] })
    assert.deepEqual(spec.workflows[0]?.nodes, [
      { id: 'l_copy', name: 'l_copy', 'for-each': copy('start') },
      { id: 'm_copy', name: 'm_copy', 'for-each': copy('start_2'), 'do-while': { while: { id: 'end', name: 'end' } } },
    ])
  })

  it('a node inside a workflow comes alone, its edges still naming its neighbours', () => {
    const document = flow({
      id: id(0),
      name: 'daily',
      nodes: [{ id: id(1), name: 'load' }],
      dependencies: [{ nodeId: id(1), depends: [{ nodeId: id(2), output: 'shop.read' }] }],
    })
    assert.deepEqual(asTemplate(document, entity('node', 1)), {
      version: '2.0.0',
      kind: 'Node',
      spec: {
        nodes: [{ id: 'load_copy', name: 'load_copy' }],
        dependencies: [{ nodeId: 'load_copy', depends: [{ nodeId: id(2), output: 'shop.read' }] }],
      },
    })
  })

  it('keeps the ending of a resource’s name, and does not take a dot in another name for one', () => {
    const named = (kind: 'resource' | 'workflow', list: string, name: string) =>
      JSON.stringify(asTemplate({ kind: 'X', spec: { [list]: [{ name, script: { path: `lib/${name}` } }] } }, entity(kind)).spec)
    assert.equal(
      named('resource', 'fileResources', 'my.lib.jar'),
      '{"fileResources":[{"name":"my.lib_copy.jar","script":{"path":"lib/my.lib_copy.jar"}}]}',
    )
    assert.equal(named('workflow', 'workflows', 'v1.2'), '{"workflows":[{"name":"v1.2_copy","script":{"path":"lib/v1.2_copy"}}]}')
  })

  it('an API has another name and path, as long as they may be', () => {
    const api = {
      kind: 'DataServiceApi',
      version: '1.0.0',
      metadata: { apiId: '7' },
      name: 'a'.repeat(50),
      path: '/orders',
      group: 'ds_1',
      owner: 'kept',
    }
    assert.deepEqual(asTemplate(api, entity('api')), {
      kind: 'DataServiceApi',
      version: '1.0.0',
      name: `${'a'.repeat(45)}_copy`,
      path: '/orders_copy',
      group: 'ds_1',
      owner: 'kept',
    })
  })

  it('the flat form of version 1.0.0', () => {
    const document = {
      version: '1.0.0',
      kind: 'CycleWorkflow',
      id: id(0),
      name: 'w',
      nodes: [{ id: id(1), name: 'a' }],
      flow: [{ nodeId: id(1), depends: [] }],
    }
    assert.deepEqual(asTemplate(document, entity('workflow')), {
      version: '1.0.0',
      kind: 'CycleWorkflow',
      id: 'w_copy',
      name: 'w_copy',
      nodes: [{ id: 'a_copy', name: 'a_copy' }],
      flow: [{ nodeId: 'a_copy', depends: [] }],
    })
  })
})
