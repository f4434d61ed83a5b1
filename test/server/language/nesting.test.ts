import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Form } from '../../../server/src/language/document/block.ts'
import { FlowDocument } from '../../../server/src/language/document/document.ts'
import { completion } from '../../../server/src/language/features/completion/completion.ts'
import { folding } from '../../../server/src/language/features/folding.ts'
import { hover } from '../../../server/src/language/features/hover/hover.ts'
import { symbols } from '../../../server/src/language/features/symbols.ts'
import { problemsOf } from '../../../server/src/language/rules/check.ts'
import { spoken } from '../../../server/src/language/sentence.ts'

const inNodes = (text: string) => `{"version":"1.1.0","kind":"CycleWorkflow","spec":{"nodes":[${text}]}}`

const shapes: Readonly<Record<string, readonly [form: Form, text: (levels: number) => string]>> = {
  'lists of JSON': ['json', (levels) => inNodes('['.repeat(levels) + ']'.repeat(levels))],
  'lists of JSON that nobody has closed': ['json', (levels) => inNodes('['.repeat(levels))],
  'objects of JSON': ['json', (levels) => inNodes(`${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`)],
  'loops in loops': ['json', (levels) => inNodes('{"id":"a","for-each":{"nodes":['.repeat(levels / 3) + ']}}'.repeat(levels / 3))],
  'lists of YAML': ['yaml', (levels) => `spec:\n  nodes:\n    - ${'['.repeat(levels)}${']'.repeat(levels)}\n`],
  'lists of YAML that nobody has closed': ['yaml', (levels) => `spec:\n  nodes:\n    - ${'['.repeat(levels)}\n`],
  'entries of entries': ['yaml', (levels) => `spec:\n  nodes:\n    ${'- '.repeat(levels)}a\n`],
}

describe('things in things in things', () => {
  for (const [name, [form, text]] of Object.entries(shapes)) {
    it(name, () => {
      const isTooDeep = (levels: number) => {
        const document = FlowDocument.of(form, text(levels))
        const position = document.positionAt(60)
        assert.doesNotThrow(() => [
          symbols(document),
          folding(document),
          completion(document, position, {}),
          hover(document, position, { now: new Date(0) }),
        ])
        return problemsOf(document).some(({ message }) => spoken(message) === 'This is nested too deeply to be read.')
      }
      assert.deepEqual([120, 20_000].map(isTooDeep), [false, true])
    })
  }
})
