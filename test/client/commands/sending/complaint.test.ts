import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { complaint } from '../../../../client/src/commands/sending/complaint.ts'

const node = (name: string, more: object = {}) => ({
  id: `${name}_id`,
  name,
  script: { path: `flows/daily/${name}` },
  outputs: { nodeOutputs: [{ data: `shop.${name}` }] },
  ...more,
})
const document = {
  kind: 'CycleWorkflow',
  spec: {
    workflows: [
      {
        name: 'daily',
        script: { path: 'flows/daily' },
        nodes: [
          node('trigger', { trigger: { cron: '00 61 02 * * ?' } }),
          node('load', { datasource: { name: 'nope' }, runtimeResource: { resourceGroup: 'group_9' } }),
          node('loop', { 'do-while': { nodes: [node('inner')], while: node('end') } }),
        ],
      },
    ],
  },
}

describe('the entity that the service complains about', () => {
  for (const [message, name] of [
    // A path, as far as an entity goes.
    ['$.spec.workflows[0].nodes[1].name: name is empty', 'load'],
    ['$.spec.workflows[0]: target folder already exists: elsewhere', 'daily'],
    ["$.spec.workflows[0].nodes[2]['do-while'].nodes[0].script: no", 'inner'],
    ["$.spec.workflows[0].nodes[2]['do-while'].while.script: no", 'end'],
    ['The service says: $.spec.workflows[0].nodes[9]: no', 'daily'],
    // What the message ends in.
    ['The service refused CreateNode: Node with the same name already exists in the project: load.', 'load'],
    ['can not exported multiple nodes into the same output: shop.inner', 'inner'],
    ['Datasource not found in project: nope', 'load'],
    ['Resource group not found or not available: group_9', 'load'],
    ['Invalid cron expression in trigger: 00 61 02 * * ?', 'trigger'],
    ['target folder already exists: flows/daily', 'daily'],
    ['The node [load_id] is locked by somebody else', 'load'],
    ['name "inner" holds a slash or line feed', 'inner'],
    // Words of a sentence are no names.
    ['Invalid expression in trigger', undefined],
    ['the load on the service is high', undefined],
    ['InternalError', undefined],
  ] as const) {
    it(message, () => assert.equal(complaint(document, message), name))
  }

  it('is the API that a document is about', () => {
    const api = { kind: 'DataServiceApi', name: 'orders', path: '/orders/by_day', parameters: [{ name: 'day' }] }
    assert.equal(complaint(api, 'The path is taken: /orders/by_day.'), 'orders')
  })
})
