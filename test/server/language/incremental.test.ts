import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { globSync } from 'tinyglobby'
import { TextDocument } from 'vscode-languageserver-textdocument'
import type { Block, Form } from '../../../server/src/language/document/block.ts'
import { FlowDocument } from '../../../server/src/language/document/document.ts'
import { completion } from '../../../server/src/language/features/completion/completion.ts'
import { diagnostics } from '../../../server/src/language/features/diagnostics.ts'
import { folding } from '../../../server/src/language/features/folding.ts'
import { hover } from '../../../server/src/language/features/hover/hover.ts'
import { symbols } from '../../../server/src/language/features/symbols.ts'
import { bodyDocument } from '../../support/bodies.ts'
import { written } from '../../support/check.ts'
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

/** Places are parts of a whole: of the text, of its entries, of its ids. */
type Edit =
  /** Characters typed, or in the place of others. */
  | { readonly kind: 'text'; readonly at: number; readonly length: number; readonly text: string }
  /** An entry of a list, with what separates it from the next; `more` are cut with it. */
  | { readonly kind: 'cut'; readonly at: number; readonly more: number }
  /** What was cut last, or this, in front of an entry. */
  | { readonly kind: 'paste'; readonly at: number; readonly text: string }
  /** A character at the end of an id, a name or an output, or the last one deleted. */
  | { readonly kind: 'id'; readonly at: number; readonly text: string }
  /** A character in what is around the lists. */
  | { readonly kind: 'frame'; readonly at: number; readonly length: number; readonly text: string }
  /** The last change is taken back. */
  | { readonly kind: 'undo' }

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
  '], "nodes": [',
  '"scripts": [{"id": "pasted"}], ',
  '  flow:\n',
  '  nodes:\n  - id: a\n',
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
const at = fc.double({ min: 0, max: 1, noNaN: true })
const entry = fc.constantFrom(
  '{"id": "a"}, ',
  '{"id": "pasted", "name": "pasted"},\n',
  '- id: pasted\n',
  '    - id: a\n',
  '  - nodeId: a\n',
)
const edit: fc.Arbitrary<Edit> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('text'),
      at,
      length: fc.oneof(
        { weight: 4, arbitrary: fc.constant(0) },
        { weight: 2, arbitrary: fc.integer({ min: 0, max: 12 }) },
        { weight: 1, arbitrary: fc.integer({ min: 0, max: 900 }) },
      ),
      text: typed,
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('cut'), at, more: fc.integer({ min: 0, max: 2 }) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('paste'), at, text: entry }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('id'), at, text: fc.constantFrom('x', '', ' ', '"', '2') }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('frame'), at, length: fc.integer({ min: 0, max: 2 }), text: typed }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('undo') }) },
)
const edits = fc.array(edit, { minLength: 1, maxLength: 6 })

/** A change of the text from one offset up to another. */
interface Change {
  readonly from: number
  readonly to: number
  readonly text: string
}

const idEnds = /\b(?:id|nodeId|name|output|data|path)"?: *"?[\w./{}-]+/g

/** What an edit does to a state; nothing where it finds nothing to do it to. */
function changeOf(edit: Edit, document: FlowDocument, done: readonly Change[]): Change {
  const { text } = document
  const entries = [...document.blocks].slice(1)
  const nth = <T>(list: readonly T[], at: number): T | undefined => list[Math.min(Math.floor(at * list.length), list.length - 1)]
  const startOf = (block: Block | undefined) => (block ? document.offset(block, 0) : text.length)
  switch (edit.kind) {
    case 'text': {
      const from = Math.floor(edit.at * text.length)
      return { from, to: Math.min(from + edit.length, text.length), text: edit.text }
    }
    case 'cut': {
      const first = nth(entries, edit.at)
      const next = first && entries[entries.indexOf(first) + 1 + edit.more]
      return { from: startOf(first), to: first ? Math.max(startOf(next), startOf(first)) : text.length, text: '' }
    }
    case 'paste': {
      const from = startOf(nth(entries, edit.at))
      return { from, to: from, text: done.findLast((change) => change.text !== '')?.text ?? edit.text }
    }
    case 'id': {
      const match = nth([...text.matchAll(idEnds)], edit.at)
      const to = match ? match.index + match[0].length : 0
      return { from: Math.max(edit.text === '' ? to - 1 : to, 0), to, text: edit.text }
    }
    case 'frame': {
      const { block } = document.root
      const from = document.offset(block, Math.floor(edit.at * block.text.length))
      return { from, to: Math.min(from + edit.length, text.length), text: edit.text }
    }
    case 'undo':
      return done.at(-1) ?? { from: 0, to: 0, text: '' }
    default:
      return edit satisfies never
  }
}

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
  /** The changes that take the edits back. */
  const undo: Change[] = []
  diagnostics(document, judgement)
  for (const [i, edit] of sequence.entries()) {
    const change = changeOf(edit, document, undo)
    const range = { start: reference.positionAt(change.from), end: reference.positionAt(change.to) }
    // Between the two characters of a line end there is no position.
    const [from, to] = [reference.offsetAt(range.start), reference.offsetAt(range.end)]
    assert.deepEqual({ start: document.positionAt(change.from), end: document.positionAt(change.to) }, range, 'positions')
    if (edit.kind === 'undo') undo.pop()
    else undo.push({ from, to: from + change.text.length, text: reference.getText().slice(from, to) })
    reference = TextDocument.update(reference, [{ range, text: change.text }], i + 1)
    document = document.edited(range, change.text)
    assert.equal(document.slice(0, document.length), reference.getText(), 'text')
    assert.deepEqual(view(document, from), view(FlowDocument.of(form, reference.getText()), from))
  }
}

/** Lists that are longer than what is kept together of one, in the body and in a workflow; ids that differ in a letter, and edges among them. */
const long = (['json', 'yaml'] as const).map((form) => ({
  form,
  text: written(
    form,
    bodyDocument({ nodes: nodes(140), flow: flow(140), workflows: [{ id: 'w', nodes: nodes(70), dependencies: flow(70) }] }),
  ),
}))

function nodes(count: number): readonly object[] {
  return Array.from({ length: count }, (_, i) => ({ id: idOf(i), name: idOf(i), outputs: { nodeOutputs: [{ data: `p.${idOf(i)}` }] } }))
}

function flow(count: number): readonly object[] {
  return Array.from({ length: count }, (_, i) => ({
    nodeId: idOf(i),
    depends: [i % 3 === 0 ? { output: `p.${idOf(i + 1)}` } : { nodeId: idOf(i + 2) }],
  }))
}

/** Of three letters each. */
function idOf(i: number): string {
  return [...i.toString().padStart(3, '0')].map((digit) => 'abcdefghij'[Number(digit)]).join('')
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
  for (const { form, text } of long)
    it(`of hundreds of entries (${form})`, () =>
      fc.assert(
        fc.property(edits, (sequence) => check(form, text, sequence)),
        { ...runs, numRuns: Math.ceil(runs.numRuns / 4) },
      ))
})
