import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { Block } from '../../../../server/src/language/document/block.ts'
import { spoken } from '../../../../server/src/language/sentence.ts'
import { blockValue, treeOf } from '../../../../server/src/language/syntax/tree.ts'
import { isObject, type Value } from '../../../../server/src/language/syntax/value.ts'

function blockOf(text: string): Block {
  return new Block('yaml', 'document', text, [], true)
}

function meaning(scalar: string): Value | undefined {
  const value = blockValue(blockOf(`a: ${scalar}\n`))
  return isObject(value) ? value.a : undefined
}

/** Faults as `code "text"`. */
function faultsIn(text: string): readonly string[] {
  return treeOf(blockOf(text)).faults.map(({ code, start, end }) => `${code} ${JSON.stringify(text.slice(start, end))}`)
}

describe('what YAML 1.1 means', () => {
  const meanings: readonly (readonly [string, Value])[] = [
    ['1.1.0', '1.1.0'],
    ['1.0', 1],
    ['064152', 26730],
    ['089', '089'],
    ['0x1F', 31],
    ['0b11', 3],
    ['1_000', 1000],
    ['1:30', 90],
    ['yes', true],
    ['No', false],
    ['on', true],
    ['OFF', false],
    ['~', null],
    ['# comment', null],
    ['', null],
    ['2020-01-01 00:00:00', '2020-01-01 00:00:00'],
    ['00 00 02 * * ?', '00 00 02 * * ?'],
    ['T+1', 'T+1'],
    ['${bizdate}', '${bizdate}'],
    ['$[yyyymmdd]', '$[yyyymmdd]'],
    ["'yes'", 'yes'],
    ['"0\\x31"', '01'],
    ['{{scripts.s1}}', '{{scripts.s1}}'],
    ['a # b', 'a'],
    ['a#b', 'a#b'],
    ['|\n  x\n  y\n', 'x\ny\n'],
    ['>-\n  x\n  y\n', 'x y'],
  ]
  for (const [scalar, value] of meanings) it(JSON.stringify(scalar), () => assert.deepEqual(meaning(scalar), value))

  it('anchors, aliases and merge keys', () => {
    const text = 'a: &a {x: 1, y: 2}\nb: *a\nc: {<<: *a, y: 3}\nd: {<<: [*a, {z: 4}]}\n'
    assert.deepEqual(blockValue(blockOf(text)), { a: { x: 1, y: 2 }, b: { x: 1, y: 2 }, c: { y: 3, x: 1 }, d: { x: 1, y: 2, z: 4 } })
  })

  it('aliases of aliases do not explode', () => {
    const lines = ['a0: &a0 [x, x, x, x, x, x, x, x, x, x]']
    for (let i = 1; i < 12; i++) lines.push(`a${i}: &a${i} [${Array.from({ length: 10 }, () => `*a${i - 1}`).join(', ')}]`)
    assert.ok(isObject(blockValue(blockOf(`${lines.join('\n')}\n`))))
  })

  it('an alias of what is around it', () => assert.ok(isObject(blockValue(blockOf('a: &a\n  b: *a\n')))))

  it('the first document of a file', () => assert.deepEqual(blockValue(blockOf('a: 1\n---\na: 2\n')), { a: 1 }))
})

describe('faults of YAML', () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ['a: 1\n', []],
    ['a: 064152\n', ['yaml-octal "064152"']],
    ['a: 12:30\n', ['yaml-sexagesimal "12:30"']],
    ['a: 2020-01-01\n', ['yaml-timestamp "2020-01-01"']],
    ['a: [064, 2020-01-01]\n', ['yaml-octal "064"', 'yaml-timestamp "2020-01-01"']],
    ["a: '064152'\n", []],
    ['a: |\n  064152\n', []],
    ['a: 1\na: 2\n', ['duplicate-key "a"']],
    ['a: {{b}}\n', ['unquoted-reference "{{b}}"']],
    ['a: {{b}}\nc: {{d}}\n', ['unquoted-reference "{{b}}"', 'unquoted-reference "{{d}}"']],
    ['a: 1\n---\nb: 2\n', ['several-documents "---"']],
    ['a: {{b\nc: 1\n', ['syntax "{{b"']],
    ["a: 'b\nc: 1\n", ['syntax "\'b"']],
    ['a: [b\nc: 1\n', ['syntax "b"']],
    ['a: *b\n', ['syntax "*b"']],
    ['a: b: c\n', ['syntax "b"']],
    ['a:\n\tb: 1\n', ['syntax "\\t"']],
    ['a: 1\nb\n', ['syntax "b"']],
    ['a: @b\n', ['syntax "@"']],
  ]
  for (const [text, faults] of cases) it(JSON.stringify(text), () => assert.deepEqual(faultsIn(text), faults))

  it('each line is complained about once', () => {
    for (const text of ['a: * * *\n', 'a: %@`\n', '{{{{\n', 'a: "\\q \\z"\n', '- a\nb: c\n']) assert.ok(faultsIn(text).length <= 2, text)
  })

  it('repairs are given where they are certain', () => {
    const [octal, reference] = treeOf(blockOf('a: 064152\nb: {{c}}\n')).faults.toSorted((a, b) => a.start - b.start)
    assert.deepEqual([octal?.replacement, reference?.replacement], ["'064152'", '"{{c}}"'])
    assert.ok(octal)
    assert.match(spoken(octal.message), /064152 as the octal number 26730/)
  })
})
