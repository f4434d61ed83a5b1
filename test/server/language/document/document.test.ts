import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import type { Block } from '../../../../server/src/language/document/block.ts'
import { FlowDocument } from '../../../../server/src/language/document/document.ts'
import { fixtures } from '../../../support/fixtures.ts'
import { writtenDocuments } from '../../../support/randomDocuments.ts'

/** Every character of the text stands in exactly one block, and both ways between the two lead to the same place. */
function checkOffsets(document: FlowDocument): void {
  const { text } = document
  let characters = 0
  for (const block of document.blocks) {
    characters += block.text.length
    for (let own = 0; own < block.text.length; own++) {
      const offset = document.offset(block, own)
      assert.equal(text[offset], block.text[own], `offset ${own} of ${JSON.stringify(block.text)}`)
      // No position is between the two characters of a line end.
      if (text.startsWith('\r\n', offset - 1)) continue
      const back = document.at(document.positionAt(offset))
      assert.ok(back.block === block && back.offset === own, `back from ${offset}`)
    }
  }
  assert.equal(characters, text.length)
}

function named(document: FlowDocument, id: string): Block {
  const found = [...document.blocks].find((block) => block.text.includes(id))
  assert.ok(found, id)
  return found
}

describe('a document and its blocks', () => {
  for (const { name, form, text } of fixtures()) {
    it(`${name}: offsets lead to the same character, and back`, () => checkOffsets(FlowDocument.of(form, text)))
  }

  it('any document: offsets lead to the same character, and back', () => {
    fc.assert(
      fc.property(writtenDocuments, ({ written }) => {
        for (const { form, text } of written) checkOffsets(FlowDocument.of(form, text))
      }),
      { numRuns: 50, seed: 4 },
    )
  })

  it('the frame comes first, and its lists are filled in order', () => {
    const document = FlowDocument.of('json', '{"kind":"Node","spec":{"nodes":[{"id":"a"},{"id":"b"}],"flow":[{"nodeId":"a"}]}}')
    assert.deepEqual(
      [...document.blocks].map(({ role, text }) => `${role} ${text}`),
      ['document {"kind":"Node","spec":{"nodes":[],"flow":[]}}', 'node {"id":"a"},', 'node {"id":"b"}', 'flowDepend {"nodeId":"a"}'],
    )
    assert.deepEqual(
      document.root.block.runs.map(({ path, role }) => `${path.join('.')} ${role}`),
      ['spec.nodes node', 'spec.flow flowDepend'],
    )
  })

  it('a range of a block is a range of the document, also beside a cut', () => {
    const document = FlowDocument.of('json', '{\n"kind":"Node",\n"spec":{"nodes":[\n{"id":"a"}\n]}}')
    const node = named(document, '"a"')
    assert.deepEqual(document.range({ block: node, start: 0, end: 10 }), {
      start: { line: 3, character: 0 },
      end: { line: 3, character: 10 },
    })
    const frame = document.root.block
    const list = frame.text.indexOf('[')
    assert.deepEqual(document.range({ block: frame, start: list, end: list + 1 }), {
      start: { line: 2, character: 16 },
      end: { line: 2, character: 17 },
    })
  })
})

describe('the next state of a document', () => {
  const entries = Array.from({ length: 20 }, (_, i) => ({ id: `node_${i}_`, name: `n${i}` }))
  const before = JSON.stringify(
    { version: '1.1.0', kind: 'CycleWorkflow', spec: { nodes: entries, flow: [{ nodeId: 'node_1_' }] } },
    null,
    2,
  )
  const first = FlowDocument.of('json', before)

  function kept(after: string): { readonly same: number; readonly made: readonly string[] } {
    const known = new Set(first.blocks)
    const next = FlowDocument.of('json', after, first)
    assert.equal(next.text, after)
    checkOffsets(next)
    const blocks = [...next.blocks]
    return {
      same: blocks.filter((block) => known.has(block)).length,
      made: blocks.filter((block) => !known.has(block)).map(({ text }) => text),
    }
  }

  it('takes over every block when nothing changed', () => assert.deepEqual(kept(before), { same: 22, made: [] }))

  it('makes one block anew for an edit inside an entry', () => {
    const { same, made } = kept(before.replace('"n7"', '"n7 changed"'))
    assert.equal(same, 21)
    assert.match(made[0] ?? '', /n7 changed/)
  })

  it('keeps all entries when the header changes', () => {
    const { same, made } = kept(before.replace('1.1.0', '1.2.0'))
    assert.equal(same, 21)
    assert.match(made[0] ?? '', /1\.2\.0/)
  })

  it('keeps the others when an entry is put in, and when one goes', () => {
    const entry = /\s*\{\s*"id": "node_5_"[^}]*\},/.exec(before)?.[0] ?? ''
    assert.notEqual(entry, '')
    assert.equal(kept(before.replace(entry, `${entry}${entry.replaceAll('5', '5b')}`)).same, 22)
    assert.equal(kept(before.replace(entry, '')).same, 21)
  })

  it('makes the last entry anew when another one follows it: no comma may stand behind the last', () => {
    const { same } = kept(before.replace(/("name": "n19"\s*\})/, '$1, {"id": "x"}'))
    assert.equal(same, 21)
  })

  it('keeps the entries of a YAML list too', () => {
    const text = 'kind: Node\nspec:\n  nodes:\n    - id: a\n    - id: b\n    - id: c\n'
    const one = FlowDocument.of('yaml', text)
    const two = FlowDocument.of('yaml', text.replace('id: b', 'id: bb'), one)
    const known = new Set(one.blocks)
    assert.deepEqual(
      [...two.blocks].filter((block) => !known.has(block)).map((block) => block.text),
      ['    - id: bb\n'],
    )
  })

  it('takes over nothing from a document in the other form', () => {
    const next = FlowDocument.of('yaml', before, first)
    const known = new Set(first.blocks)
    assert.ok([...next.blocks].every((block) => !known.has(block)))
  })

  it('keeps what was derived from a block, and computes again for another argument', () => {
    let calls = 0
    const length = (block: Block) => {
      calls++
      return block.text.length
    }
    const withKey = (block: Block, argument: { readonly key: string }) => `${length(block)}${argument.key}`
    const block = named(first, 'node_3_')
    assert.equal(block.derive(length), block.derive(length))
    assert.equal(calls, 1)
    const next = FlowDocument.of('json', before.replace('"n7"', '"other"'), first)
    assert.equal(named(next, 'node_3_').derive(length), block.text.length)
    assert.equal(calls, 1)
    block.deriveWith(withKey, { key: 'a' })
    block.deriveWith(withKey, { key: 'a' })
    assert.equal(block.deriveWith(withKey, { key: 'b' }), `${block.text.length}b`)
    assert.equal(calls, 3)
  })

  it('takes over whole lists when what is around them changes, and the runs of entries that a cut or a paste leaves alone', () => {
    const at = before.indexOf('1.1.0')
    assert.deepEqual(first.replaced({ from: at, to: at + 5, text: '1.2.0' }).root.lists, first.root.lists)
    const [from, to] = [before.indexOf('"nodes": [') + 10, before.indexOf('{', before.indexOf('node_1_'))]
    const cut = first.replaced({ from, to, text: '\n' })
    checkOffsets(cut)
    assert.deepEqual([cut.root.lists[0]?.count, cut.root.lists[1] === first.root.lists[1]], [18, true])
    const back = cut.replaced({ from, to: from + 1, text: before.slice(from, to) })
    assert.equal(back.text, before)
    checkOffsets(back)
  })
})
