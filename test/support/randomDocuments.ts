import fc from 'fast-check'
import { stringify } from 'yaml'
import type { Form } from '../../server/src/language/document/block.ts'
import { bodyLists, innerLists } from '../../server/src/language/document/cut.ts'

/** The text of a document with the form it is written in. */
export interface Written {
  readonly form: Form
  readonly text: string
}

type Members = Readonly<Record<string, unknown>>

/** Texts that a writer has to quote, break or escape, beside plain ones. */
const words = fc.oneof(
  fc.constantFrom(
    'orders',
    '',
    ' ',
    'null',
    'yes',
    '007',
    '12:30',
    '2026-01-01',
    '1e3',
    '- a',
    'a: b',
    'a #b',
    '# c',
    '{{scripts.s1}}',
    '${bizdate}',
    '$[yyyymmdd]',
    '*',
    '&a',
    "it's",
    '"',
    '\\',
    'nodes:\n  - id: a\n',
    '\n\nx\n ',
    '\ttab',
    '订单',
    '😀',
    '}',
    ']',
    '//',
    '/* */',
    '---',
    '...',
    'T+1',
    '00 00 02 * * ?',
    '__proto__',
  ),
  fc.string({ maxLength: 12 }),
  fc.string({ unit: fc.constantFrom('a', ' ', '\n', '"', "'", ':', '#', '-', '{', '}', '[', ']', ',', '\\', '&', '*'), maxLength: 10 }),
)

const values: fc.Arbitrary<unknown> = fc.letrec((tie) => ({
  value: fc.oneof({ maxDepth: 3 }, words, fc.integer(), fc.boolean(), fc.constant(null), tie('list'), tie('object')),
  list: fc.array(tie('value'), { maxLength: 3 }),
  object: fc.dictionary(
    fc.constantFrom('id', 'name', 'script', 'nodes', 'flow', 'content', 'outputs', 'data', 'spec', 'x y'),
    tie('value'),
    { maxKeys: 4 },
  ),
})).value

const entries: fc.Arbitrary<unknown> = fc.oneof(
  {
    arbitrary: fc.dictionary(fc.constantFrom('id', 'name', 'script', 'trigger', 'depends', 'content', 'nodes', 'dependencies'), values, {
      maxKeys: 4,
    }),
    weight: 5,
  },
  { arbitrary: values, weight: 1 },
)

const workflows = fc
  .record({
    name: words,
    lists: fc.dictionary(fc.constantFrom(...Object.keys(innerLists.workflow ?? {})), fc.array(entries, { maxLength: 3 })),
  })
  .map(({ name, lists }) => ({ name, ...lists }))

const bodies: fc.Arbitrary<Members> = fc
  .record({
    lists: fc.dictionary(fc.constantFrom(...Object.keys(bodyLists)), fc.array(entries, { maxLength: 4 }), { maxKeys: 4 }),
    workflows: fc.option(fc.array(workflows, { maxLength: 2 })),
    others: fc.dictionary(fc.constantFrom('name', 'type', 'artifacts', 'description'), values, { maxKeys: 2 }),
  })
  .map(({ lists, workflows, others }) => ({ ...others, ...lists, ...(workflows && { workflows }) }))

/** Documents with all kinds of contents in their lists, wrapped and flat. */
export const documentValues: fc.Arbitrary<Members> = fc
  .record({ body: bodies, flat: fc.boolean(), headerFirst: fc.boolean(), metadata: fc.option(values, { nil: undefined }) })
  .map(({ body, flat, headerFirst, metadata }) => {
    const header = { version: '1.1.0', kind: 'CycleWorkflow', ...(metadata !== undefined && { metadata }) }
    const rest = flat ? body : { spec: body }
    const value = headerFirst ? { ...header, ...rest } : { ...rest, ...header }
    return JSON.parse(JSON.stringify(value)) as Members
  })

const layouts = fc.record({
  indent: fc.constantFrom(2, 3, 4),
  indentSeq: fc.boolean(),
  lineWidth: fc.constantFrom(0, 30),
  singleQuote: fc.boolean(),
  collectionStyle: fc.constantFrom('any' as const, 'any' as const, 'block' as const, 'flow' as const),
  indentJson: fc.constantFrom(0, 1, 2, '\t'),
  newline: fc.constantFrom('\n', '\r\n'),
})

/** The same value as its writers may lay it out, in both forms. */
export const writtenDocuments: fc.Arbitrary<{ readonly value: Members; readonly written: readonly Written[] }> = fc
  .record({ value: documentValues, layout: layouts })
  .map(({ value, layout }) => {
    const { indentJson, newline, ...yaml } = layout
    // Without indentation of lists, the writer puts an empty one on a line of its own, where no reader takes it for the value.
    const asYaml = stringify(value, { version: '1.1', aliasDuplicateObjects: false, ...yaml }).replace(/:\n *\[\]$/gm, ': []')
    return {
      value,
      written: [
        { form: 'json', text: JSON.stringify(value, null, indentJson).replaceAll('\n', newline) },
        { form: 'yaml', text: asYaml },
      ],
    }
  })
