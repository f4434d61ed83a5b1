import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Form } from '../../../../server/src/language/document/block.ts'
import { FlowDocument } from '../../../../server/src/language/document/document.ts'
import { type Walked, walk } from '../../../../server/src/language/schema/walk.ts'
import { bodyDocument } from '../../../support/bodies.ts'
import { written } from '../../../support/check.ts'

const node = {
  id: 'n1',
  script: {
    path: 'n1',
    runtime: { command: 'DIDE_SHELL', sparkConf: { 'spark.any': 1 }, odd: true },
    parameters: [{ name: 'a' }, '{{variables.v}}'],
  },
  trigger: { type: 'Scheduler', cron: '00 00 02 * * ?', delay: 3 },
  metadata: { anything: { goes: true } },
  'for-each': {
    nodes: [{ id: 'n2', trigger: null }],
    array: 'v',
    flow: [{ nodeId: 'n2', depends: [{ output: 'shop.a' }, { nodeId: 12 }] }],
  },
  outputs: [],
}

function walked(form: Form): Walked[] {
  return [...FlowDocument.of(form, written(form, bodyDocument({ name: 'w', nodes: [node] }))).blocks].map(walk)
}

for (const form of ['json', 'yaml'] as const) {
  const [frame, entry] = walked(form)
  assert.ok(frame && entry)

  describe(`a walk through a block (${form})`, () => {
    it('visits each object that the schemas know, outer ones first, with what is around it', () => {
      const seen = ({ visits }: Walked) => visits.map(({ entity, path, parent }) => `${path.join('.')} ${entity} in ${parent?.entity}`)
      assert.deepEqual(seen(frame), [' document in undefined', 'spec body in document'])
      assert.deepEqual(seen(entry), [
        ' node in undefined',
        'script script in node',
        'script.runtime runtime in script',
        'script.parameters.0 variable in script',
        'trigger trigger in node',
        'metadata metadata in node',
        'for-each forEach in node',
        'for-each.nodes.0 node in forEach',
        'for-each.flow.0 flowDepend in forEach',
        'for-each.flow.0.depends.0 depend in flowDepend',
        'for-each.flow.0.depends.1 depend in flowDepend',
      ])
    })

    it('mentions each text that means something beyond itself', () => {
      const seen = entry.mentions.map(({ schema, value, path, parent }) => {
        const meaning = schema['x-reference'] ?? schema['x-format'] ?? schema['x-output']
        return `${path.join('.')} ${meaning} ${String(value)} in ${parent?.entity}`
      })
      for (const expected of [
        'script.parameters.1 variable {{variables.v}} in script',
        'trigger.cron cron 00 00 02 * * ? in trigger',
        'for-each.array variable v in forEach',
        'for-each.flow.0.nodeId node n2 in flowDepend',
        'for-each.flow.0.depends.0.output use shop.a in depend',
        'for-each.flow.0.depends.1.nodeId node 12 in depend',
      ]) {
        assert.ok(seen.includes(expected), `${expected}\n${seen.join('\n')}`)
      }
      assert.ok(!seen.some((mention) => mention.startsWith('for-each.nodes.0.trigger')), 'null is absent')
    })

    it('meets strangers, but not in free maps', () => {
      assert.deepEqual(
        entry.strangers.map(({ key, path }) => [...path, key].join('.')),
        ['script.runtime.odd', 'trigger.delay'],
      )
    })
  })
}

it('a walk is made once for a block, and for blocks of any shape', () => {
  const { block } = FlowDocument.of('json', '{"spec":{"nodes":[1,null,[2]]}}').root
  assert.equal(walk(block), walk(block))
  for (const text of ['', '[]', '"text"', 'null', '{"spec":[{}]}', '{"spec":{"nodes":[1,null,"x",[2]]}}']) {
    for (const each of FlowDocument.of('json', text).blocks) assert.ok(walk(each).visits.length <= 2, text)
  }
})
