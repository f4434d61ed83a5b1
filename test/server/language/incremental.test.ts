import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { globSync } from 'tinyglobby'
import { TextDocument } from 'vscode-languageserver-textdocument'
import type { Form } from '../../../server/src/language/document/block.ts'
import { FlowDocument } from '../../../server/src/language/document/document.ts'
import { completion } from '../../../server/src/language/features/completion/completion.ts'
import { diagnostics } from '../../../server/src/language/features/diagnostics.ts'
import { folding } from '../../../server/src/language/features/folding.ts'
import { hover } from '../../../server/src/language/features/hover/hover.ts'
import { symbols } from '../../../server/src/language/features/symbols.ts'
import { listOf, lists, names, viewOf } from '../../support/workspace.ts'

/** A workspace without data sources and resource groups: each name of one is a hint. */
const workspace = { ...names, lists: { ...lists, dataSources: listOf(), computeResources: listOf(), resourceGroups: listOf() } }
const judgement = {
  uri: 'file:///x',
  pageOf: (code: string) => code,
  levelOf: () => undefined,
  workspace: { names: workspace, timeZone: 'Asia/Shanghai' },
}
const now = new Date('2026-01-01T00:00:00Z')

/** The documents that are edited: ours, in both forms, and small enough that a thousand edits of them take seconds. */
const documents = globSync(['sample/**/*.flowspec.{json,yaml}', 'test/fixtures/*.{json,yaml}'], { expandDirectories: false })
  .sort()
  .map((file) => ({ form: file.endsWith('.json') ? ('json' as const) : ('yaml' as const), text: readFileSync(file, 'utf8') }))
  .filter(({ text }) => text.length < 6000)

interface Edit {
  /** Where it begins and how far it goes, as parts of the whole text. */
  readonly at: number
  readonly length: number
  readonly text: string
}

/** What people type, paste and delete; and what moves borders. */
const typed = fc.constantFrom(
  '',
  'x',
  ' ',
  '\n',
  '"',
  "'",
  '{',
  '}',
  '[',
  ']',
  ',',
  ':',
  '-',
  '#',
  '\t',
  '\r\n',
  '  ',
  '\n  ',
  '\n    - id: pasted\n',
  '"id": "pasted", ',
  '{"id": "pasted"}, ',
  '/*',
  '//',
  '\\',
  '|',
  '&a ',
  '*a',
  '---\n',
  '...\n',
  'nodes:',
  'spec:',
  '{{s}}',
  '订单',
  '\n\n',
)
const edits: fc.Arbitrary<readonly Edit[]> = fc.array(
  fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.oneof(
      { weight: 4, arbitrary: fc.constant(0) },
      { weight: 2, arbitrary: fc.integer({ min: 0, max: 12 }) },
      { weight: 1, arbitrary: fc.integer({ min: 0, max: 900 }) },
    ),
    text: typed,
  }),
  { minLength: 1, maxLength: 6 },
)

/** What a person sees of a state, at a position. */
function view(document: FlowDocument, offset: number): unknown {
  const position = document.positionAt(offset)
  return {
    blocks: [...document.blocks].map((block) => [block.role, block.text, block.last, block.runs, document.offset(block, 0)]),
    problems: diagnostics(document, judgement),
    symbols: symbols(document),
    folding: folding(document),
    completion: completion(document, position, { workspace: viewOf(workspace) }),
    hover: hover(document, position, { now, workspace: viewOf(workspace) }) ?? null,
  }
}

function check(form: Form, text: string, sequence: readonly Edit[]): void {
  let document = FlowDocument.of(form, text)
  let reference = TextDocument.create('file:///x', form, 0, text)
  diagnostics(document, judgement)
  for (const [i, edit] of sequence.entries()) {
    const offset = Math.floor(edit.at * reference.getText().length)
    const end = Math.min(offset + edit.length, reference.getText().length)
    const range = { start: reference.positionAt(offset), end: reference.positionAt(end) }
    assert.deepEqual({ start: document.positionAt(offset), end: document.positionAt(end) }, range, 'positions')
    reference = TextDocument.update(reference, [{ range, text: edit.text }], i + 1)
    document = document.edited(range, edit.text)
    assert.equal(document.slice(0, document.length), reference.getText(), 'text')
    assert.deepEqual(view(document, offset), view(FlowDocument.of(form, reference.getText()), offset))
  }
}

describe('a document after edits is what it would be when just opened', () => {
  // The same edits every time; with RUNS, that many others.
  const runs = process.env.RUNS === undefined ? { numRuns: 40, seed: 7 } : { numRuns: Number(process.env.RUNS) }
  for (const [i, { form, text }] of documents.entries()) {
    it(`document ${i} (${form}, ${text.length} characters)`, () =>
      fc.assert(
        fc.property(edits, (sequence) => check(form, text, sequence)),
        runs,
      ))
    it(`document ${i} (${form}) with the line ends of Windows`, () =>
      fc.assert(
        fc.property(edits, (sequence) => check(form, text.replaceAll('\n', '\r\n'), sequence)),
        { ...runs, numRuns: Math.ceil(runs.numRuns / 4) },
      ))
  }
})
