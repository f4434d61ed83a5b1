import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Form } from '../../../../server/src/language/document/block.ts'
import { FlowDocument } from '../../../../server/src/language/document/document.ts'
import { hover } from '../../../../server/src/language/features/hover/hover.ts'
import { written } from '../../../support/check.ts'

const now = new Date('2026-03-01T00:00:00Z')
const value = {
  version: '1.1.0',
  kind: 'CycleWorkflow',
  spec: {
    nodes: [
      {
        id: 'extract',
        name: 'extract_orders',
        recurrence: 'Skip',
        script: {
          runtime: { command: 'ODPS_SQL' },
          parameters: [{ name: 'bizdate', scope: 'NodeParameter', type: 'System', value: '$bizdate' }],
        },
        trigger: { type: 'Scheduler', cron: '00 30 02 * * ?', timezone: 'Europe/Berlin' },
        outputs: { nodeOutputs: [{ data: 'shop.extract' }] },
      },
      { id: 'load' },
    ],
    flow: [{ nodeId: 'load', depends: [{ nodeId: 'extract' }, { output: 'shop.extract' }, { output: 'elsewhere.x' }] }],
  },
}

/** What hovering over the last place with this text says. */
function said(form: Form, text: string, document = FlowDocument.of(form, written(form, value))): string {
  const result = hover(document, document.positionAt(document.text.lastIndexOf(text) + 1), { now })
  return result === undefined ? '' : (result.contents as { value: string }).value
}

for (const form of ['json', 'yaml'] as const) {
  describe(`hover (${form})`, () => {
    it('explains a key with its values', () => {
      assert.match(said(form, 'recurrence'), /\*\*recurrence\*\*/)
      assert.match(said(form, 'recurrence'), /- `Skip`: /)
    })
    it('explains a value of an enumeration', () => assert.match(said(form, 'Skip'), /^`Skip`: /))
    it('says what a command runs', () => assert.match(said(form, 'ODPS_SQL'), /MaxCompute/))
    it('says a schedule in words, with the next runs and business dates in the zone of the trigger', () => {
      const text = said(form, '00 30 02')
      assert.match(text, /At 02:30/)
      assert.match(text, /Next runs \(Europe\/Berlin\)/)
      assert.match(text, /\| 2026-03-01 02:30:00 \| 20260228 \|/)
      assert.equal(text.match(/^\| 2026-/gm)?.length, 5)
    })
    it('says what an edge points to', () => {
      const edge = form === 'json' ? '"nodeId": "extract"' : 'nodeId: extract'
      const document = FlowDocument.of(form, written(form, value))
      const end = document.text.lastIndexOf(edge) + edge.length - 2
      const result = hover(document, document.positionAt(end), { now })
      assert.match(JSON.stringify(result), /extract_orders.*Node.*ODPS_SQL/)
    })
    it('says who publishes an output', () => {
      assert.match(said(form, 'shop.extract'), /extract_orders/)
      assert.match(said(form, 'elsewhere.x'), /elsewhere/)
    })
    it('explains a scheduling parameter', () => assert.match(said(form, '$bizdate'), /usiness/))
    it('is silent where nothing is known', () => {
      assert.equal(said(form, 'extract_orders'), '')
      const document = FlowDocument.of(form, '')
      assert.equal(hover(document, { line: 0, character: 0 }, { now }), undefined)
    })
  })
}
