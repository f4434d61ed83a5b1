import { before, describe, test } from 'node:test'
import type { IGrammar } from 'vscode-textmate'
import { checkPicture } from './checkPicture.ts'
import { loadGrammar } from './loadGrammar.ts'
import { valuePicture } from './valuePicture.ts'

/** The ways of writing a member with a text value; the pictures show the value in quotes. */
const forms = [
  { form: 'JSON', scopeName: 'source.flowspec.json', before: (key: string) => `  "${key}": `, quoted: true },
  { form: 'YAML, quoted', scopeName: 'source.flowspec.yaml', before: (key: string) => `  - ${key}: `, quoted: true },
  { form: 'YAML, plain', scopeName: 'source.flowspec.yaml', before: (key: string) => `    ${key}: `, quoted: false },
]

for (const { form, scopeName, before: prefix, quoted } of forms) {
  describe(form, () => {
    let grammar: IGrammar
    before(async () => {
      grammar = await loadGrammar(scopeName)
    })

    const check = (key: string, picture: string) => checkPicture(grammar, valuePicture(prefix(key), picture, quoted))

    test('a scheduling parameter of the business date', () => {
      check(
        'value',
        `
"\${yyyymmdd-1}"
 ^^ punctuation.definition.template-expression
   ^^^^^^^^ constant.other.placeholder.date
           ^ keyword.operator
            ^ constant.numeric
             ^ punctuation.definition.template-expression`,
      )
    })

    test('a scheduling parameter of the scheduled time', () => {
      check(
        'value',
        `
"$[hh24-1/24]"
 ^^^^^^^^^^^^ meta.expression.schedule
   ^^^^ constant.other.placeholder.date
        ^ constant.numeric
         ^ keyword.operator`,
      )
      check(
        'value',
        `
"$[add_months(yyyymm,-1)]"
   ^^^^^^^^^^ support.function
              ^^^^^^ constant.other.placeholder.date`,
      )
    })

    test('a system parameter', () => {
      check(
        'value',
        `
"$bizdate"
 ^^^^^^^^ variable.language.schedule`,
      )
      check(
        'value',
        `
"$bizdates"
 ^^^^^^^^^ string !variable`,
      )
    })

    test('a placeholder', () => {
      check(
        'value',
        `
"\${dag.loopTimes}"
 ^^^^^^^^^^^^^^^^ meta.expression.placeholder
   ^^^^^^^^^^^^^ variable.other.placeholder`,
      )
      check(
        'name',
        `
"\${projectIdentifier}.orders"
 ^^^^^^^^^^^^^^^^^^^^ meta.expression.placeholder
                     ^^^^^^^ string !meta.expression`,
      )
    })

    test('an expression that is not closed stays a string', () => {
      check(
        'value',
        `
"$[yyyymmdd"
 ^^^^^^^^^^ string !meta.expression`,
      )
      check(
        'value',
        `
"\${yyyymmdd"
 ^^^^^^^^^^ string !meta.expression`,
      )
    })

    test('the fields of a cron', () => {
      check(
        'cron',
        `
"00 */30 06-23 ? * MON#2 2030"
 ^^ meta.cron.second constant.numeric
    ^ meta.cron.minute keyword.operator.wildcard
     ^ meta.cron.minute keyword.operator
         ^^^^^ meta.cron.hour
               ^ meta.cron.day-of-month keyword.operator.wildcard
                 ^ meta.cron.month
                   ^^^ meta.cron.day-of-week constant.language
                      ^ keyword.operator
                         ^^^^ meta.cron.year constant.numeric`,
      )
    })

    test('a cron of five fields has colours, but no named fields', () => {
      check(
        'cron',
        `
"0 2 * * ?"
 ^ constant.numeric.cron !meta.cron
     ^^^^^ keyword.operator.wildcard !meta.cron`,
      )
    })

    test('a cron in a list of months', () => {
      check(
        'cron',
        `
"00 00 02 1 1,4,7,10 ?"
            ^^^^^^^^ meta.cron.month
                     ^ meta.cron.day-of-week`,
      )
    })

    test('values of kind, command and enumerations', () => {
      check(
        'kind',
        `
"CycleWorkflow"
 ^^^^^^^^^^^^^ entity.name.type.kind`,
      )
      check(
        'command',
        `
"ODPS_SQL"
 ^^^^^^^^ support.function.command`,
      )
      check(
        'command',
        `
"Sql Server"
 ^^^^^^^^^^ support.function.command`,
      )
      check(
        'type',
        `
"CrossCycleDependsOnSelf"
 ^^^^^^^^^^^^^^^^^^^^^^^ constant.language.enum`,
      )
      check(
        'instanceMode',
        `
"T+1"
 ^^^ constant.language.enum`,
      )
      check(
        'name',
        `
"Normal"
 ^^^^^^ string !constant`,
      )
    })
  })
}

describe('in quotes', () => {
  for (const { form, scopeName, before: prefix } of forms.slice(0, 2)) {
    test(`${form}: references and long ids`, async () => {
      const grammar = await loadGrammar(scopeName)
      const check = (key: string, picture: string) => checkPicture(grammar, valuePicture(prefix(key), picture))
      check(
        'script',
        `
"{{scripts.load_orders}}"
 ^^ punctuation.definition.template-expression
   ^^^^^^^ support.type.reference
          ^ punctuation.separator.reference
           ^^^^^^^^^^^ variable.other.reference
                      ^^ punctuation.definition.template-expression`,
      )
      check(
        'nodeId',
        `
"{{load_orders}}"
   ^^^^^^^^^^^ variable.other.reference`,
      )
      for (const text of ['{{a.b.c}}', '{{ a }}', '{{}}', '{{a'])
        check('script', `\n"${text}"\n ${'^'.repeat(text.length)} string !meta.reference`)
      check(
        'id',
        `
"1234567890123456789"
 ^^^^^^^^^^^^^^^^^^^ constant.numeric.id`,
      )
      check(
        'id',
        `
"a1234567890123456789"
 ^^^^^^^^^^^^^^^^^^^^ string !constant.numeric`,
      )
    })
  }
})
