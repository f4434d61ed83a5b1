import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import type { Block } from '../../../../server/src/language/document/block.ts'
import { FlowDocument } from '../../../../server/src/language/document/document.ts'
import type { Node, Parsed, Span } from '../../../../server/src/language/syntax/node.ts'
import { valueOfNode } from '../../../../server/src/language/syntax/value.ts'
import { parseYaml } from '../../../../server/src/language/syntax/yaml.ts'
import { parsePlainYaml, plainYamlValue } from '../../../../server/src/language/syntax/yamlEvents.ts'
import { fixtures } from '../../../support/fixtures.ts'
import { writtenDocuments } from '../../../support/randomDocuments.ts'

/** Both readers see the same, or the fast one leaves the block to the other. Returns whether it read it. */
function agree(block: Block): boolean {
  const fast = parsePlainYaml(block)
  const value = plainYamlValue(block)
  if (!fast || fast.faults.length > 0 || block.runs.length > 0) assert.equal(value, undefined, block.text)
  else assert.deepEqual(value, valueOfNode(fast.root), block.text)
  if (!fast) return false
  const slow = parseYaml(block)
  assert.deepEqual({ faults: fast.faults, root: shapeOf(block, fast) }, { faults: slow.faults, root: shapeOf(block, slow) }, block.text)
  return true
}

/** A tree with what both readers have to agree on: not where a null is that nobody wrote, nor whether a comment at the end is a part of the whole. */
function shapeOf({ text }: Block, { root }: Parsed): unknown {
  const end = (whole: Span, last: Node | undefined) => (text.includes('#') || !last || endsWithNull(last) ? undefined : whole.end)
  const shape = (node: Node | undefined): unknown => {
    if (!node) return undefined
    switch (node.kind) {
      case 'null':
        return 'null'
      case 'array':
        return { ...node, items: node.items.map(shape), end: end(node, node.items.at(-1)) }
      case 'object': {
        const properties = node.properties.map((property) => ({
          ...property,
          value: shape(property.value),
          end: end(property, property.value),
        }))
        return { ...node, properties, end: end(node, node.properties.at(-1)?.value) }
      }
      default:
        return node
    }
  }
  return shape(root)
}

function endsWithNull(node: Node): boolean {
  const last = node.kind === 'array' ? node.items.at(-1) : node.kind === 'object' ? node.properties.at(-1)?.value : undefined
  return last ? endsWithNull(last) : node.kind === 'null'
}

function agreeOn(text: string): number {
  return [...FlowDocument.of('yaml', text).blocks].filter(agree).length
}

describe('the fast reader of YAML', () => {
  for (const { name, text } of fixtures().filter(({ form }) => form === 'yaml')) {
    it(`reads ${name} as the other one does`, () => {
      const read = agreeOn(text)
      assert.equal(read > 0, name !== 'anchors.yaml')
    })
  }

  it('reads any document as the other one does', () => {
    let read = 0
    fc.assert(
      fc.property(writtenDocuments, ({ written }) => {
        for (const { form, text } of written) if (form === 'yaml') read += agreeOn(text)
      }),
      { numRuns: 200, seed: 2 },
    )
    assert.ok(read > 500, `it read ${read} blocks`)
  })

  it('leaves broken text to the other one, or agrees about it', () => {
    const pieces = fc.constantFrom(
      '',
      ' ',
      '\n',
      '"',
      "'",
      ':',
      ': ',
      '- ',
      '#',
      ' #',
      '{',
      '}',
      '[',
      ']',
      ',',
      '|',
      '>',
      '&a',
      '*a',
      '!',
      '\t',
      '---\n',
      '?',
      '%',
      '@',
    )
    const edit = fc.tuple(writtenDocuments, fc.nat(), fc.nat({ max: 3 }), pieces)
    fc.assert(
      fc.property(edit, ([{ written }, where, length, piece]) => {
        for (const { form, text } of written) {
          const at = where % (text.length + 1)
          if (form === 'yaml') agreeOn(text.slice(0, at) + piece + text.slice(at + length))
        }
      }),
      { numRuns: 300, seed: 3 },
    )
  })

  for (const scalar of [
    '007',
    '0o17',
    '1_000',
    '1:30',
    'yes',
    'Off',
    'y',
    '.5',
    '1e3',
    '0x1F',
    '+1',
    '-0',
    '~',
    'Null',
    'TRUE',
    '2026-01-01',
    '1.50',
    '12345678901234567890',
    '.inf',
    '00',
    '-',
    'null1',
    '=',
    '<<',
    '1,000',
    '0b11',
    '190:20:30',
    '',
  ]) {
    it(`agrees about ${scalar === '' ? 'nothing' : scalar}`, () =>
      void agreeOn(`version: 1.1.0\nkind: Node\nspec:\n  name: ${scalar}\n  list: [${scalar}, a]\n`))
  }
})
