import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, test } from 'node:test'

type EnterRule = { beforeText: string; action: { indent: 'none' | 'indent'; appendText?: string } }
type Configuration = {
  wordPattern: string
  indentationRules?: { increaseIndentPattern: string; decreaseIndentPattern: string }
  onEnterRules?: EnterRule[]
  folding: { markers: { start: string; end: string } }
}

const configurationOf = (form: string): Configuration =>
  JSON.parse(readFileSync(new URL(`../../syntaxes/flowspec-${form}.language-configuration.json`, import.meta.url), 'utf8'))

for (const form of ['json', 'yaml'])
  describe(form, () => {
    const configuration = configurationOf(form)
    const words = (text: string) => text.match(new RegExp(configuration.wordPattern, 'g')) ?? []

    test('references and scheduling parameters are one word, closed or half-typed', () => {
      for (const text of [
        '{{scripts.s1}}',
        '{{scripts.',
        '{{s1}',
        '$[yyyymmdd-1]',
        '$[add_months(yyyymm,-1)]',
        '$[hh24-1/24',
        '${yyyymmdd}',
        '${dag.foreach.current}',
        '${out',
      ])
        assert.deepEqual(words(`"${text}"`), [text])
    })

    test('outputs, ids, commands and enumeration values are one word', () => {
      for (const text of ['ecommerce.load_orders', 'shop_root', '1234567890123456789', 'odps-sql', 'T+1', '$bizdate', '订单.日报'])
        assert.deepEqual(words(`"${text}",`), [text])
    })

    test('paths, lists and crons are several', () => {
      assert.deepEqual(words('"dwd/orders/load"'), ['dwd', 'orders', 'load'])
      assert.deepEqual(words('{"a":1,"b":[x,y]}'), ['a', '1', 'b', 'x', 'y'])
      assert.deepEqual(words('00 */30 02 * * ?'), ['00', '30', '02'])
    })

    test('regions fold', () => {
      const { start, end } = configuration.folding.markers
      const comment = form === 'json' ? '//' : '#'
      assert.match(`  ${comment} region loading`, new RegExp(start))
      assert.match(`  ${comment} endregion`, new RegExp(end))
      assert.doesNotMatch(`  ${comment} regional`, new RegExp(start))
    })
  })

describe('json: indentation', () => {
  const { indentationRules } = configurationOf('json')
  const increase = new RegExp(indentationRules?.increaseIndentPattern ?? '')
  const decrease = new RegExp(indentationRules?.decreaseIndentPattern ?? '')

  test('grows after an open bracket that is not in a string', () => {
    for (const line of ['{', '  "nodes": [', '  "a": "]", "b": {', '[{ ']) assert.match(line, increase)
    for (const line of ['  "a": "{"', '  "a": {}', '  "a": 1,', '  "a": "\\"{']) assert.doesNotMatch(line, increase)
  })

  test('shrinks on a line with only the closing bracket', () => {
    for (const line of ['}', '  ],', ' } ']) assert.match(line, decrease)
    for (const line of ['{}', '  "a": "}"', '"}"']) assert.doesNotMatch(line, decrease)
  })
})

describe('yaml: Enter', () => {
  const rules = configurationOf('yaml').onEnterRules ?? []

  /** The blanks before the cursor after Enter at the end of the line. */
  function indentAfter(line: string): number {
    const rule = rules.find(({ beforeText }) => new RegExp(beforeText).test(line))
    const own = line.length - line.trimStart().length
    return own + (rule?.action.indent === 'indent' ? 2 : 0) + (rule?.action.appendText?.length ?? 0)
  }

  const cases: [line: string, indent: number, why: string][] = [
    ['nodes:', 2, 'a key without value opens a mapping or list'],
    ['  script: # later', 4, 'a comment is no value'],
    ['  content: |', 4, 'code goes below its key'],
    ['  content: >-', 4, 'so does folded text'],
    ['  name: load', 2, 'the next key stands below'],
    ['  cron: 00 00 02 * * ?', 2, 'the next key stands below'],
    ['  - name: load', 4, 'the next key of the item stands below the first'],
    ['  - "name": "a: b"', 4, 'the next key of the item stands below the first'],
    ['  - script:', 6, 'the value of the first key stands below it'],
    ['  - content: |', 6, 'the code of the first key stands below it'],
    ['  - load_orders', 2, 'the next item stands below'],
    ['  # note:', 2, 'a comment opens nothing'],
    ['  text: "a:"', 2, 'a colon in quotes opens nothing'],
  ]
  for (const [line, indent, why] of cases) test(`"${line}": ${why}`, () => assert.equal(indentAfter(line), indent))
})
