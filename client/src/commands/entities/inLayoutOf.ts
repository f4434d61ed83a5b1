import { isDeepStrictEqual } from 'node:util'
import { Block } from '../../../../server/src/language/document/block.ts'
import type { Node, Property, Span } from '../../../../server/src/language/syntax/node.ts'
import { renderValue, type Style } from '../../../../server/src/language/syntax/render.ts'
import { treeOf } from '../../../../server/src/language/syntax/tree.ts'
import { valueOfNode } from '../../../../server/src/language/syntax/value.ts'
import { isRecord } from '../../cloud/plan/specDocument.ts'
import { type SpecForm, specText } from '../../specText.ts'
import { placesOf } from './placesOf.ts'

/** The text whose layout is taken. */
interface Model {
  readonly text: string
  readonly form: SpecForm
}

/** A member of an object or a list, as it is to be written; `at`: which one of the model's it is. */
interface Member {
  readonly text: string
  readonly at?: number
}

/**
 * A value as text, laid out as another text of the form is, with its comments: where both say the same, the texts are the same, so that a comparison shows
 * what differs and nothing else. Where that cannot be done, the text is laid out as ours are.
 */
export function inLayoutOf(value: unknown, model: Model): string {
  const root = nodeOf(model)
  if (root?.kind !== 'object') return specText(value, model.form)
  const text = model.text.slice(0, root.start) + written(value, root, model) + model.text.slice(root.end)
  return isDeepStrictEqual(plain(nodeOf({ ...model, text })), value) ? text : specText(value, model.form)
}

function written(value: unknown, node: Node, model: Model): string {
  if (isDeepStrictEqual(plain(node), value)) return model.text.slice(node.start, node.end)
  const members = membersOf(value, node, model)
  if (members) return joined(node, members.known, members.wanted, model)
  return renderValue(value, styleAt(node.start, isFlow(node), model)).trimEnd()
}

/** Those of the model and those that are wanted; undefined where the model has nothing to go by. */
function membersOf(value: unknown, node: Node, model: Model) {
  if (node.kind === 'object' && isRecord(value) && node.properties.length > 0 && Object.keys(value).length > 0) {
    return { known: node.properties, wanted: properties(value, node.properties, node.flow, model) }
  }
  if (node.kind === 'array' && Array.isArray(value) && node.items.length > 0 && value.length > 0) {
    return { known: node.items, wanted: items(value, node.items, node.flow, model) }
  }
  return undefined
}

function properties(value: Readonly<Record<string, unknown>>, known: readonly Property[], flow: boolean, model: Model): readonly Member[] {
  return Object.entries(value).map(([name, member]) => {
    const at = known.findIndex(({ key }) => key.value === name)
    const property = known[at]
    const old = property?.value
    if (property && old && (isDeepStrictEqual(plain(old), member) || membersOf(member, old, model))) {
      return { at, text: model.text.slice(property.start, old.start) + written(member, old, model) }
    }
    const text = propertyText(name, member, styleAt((property ?? known[0])?.start ?? 0, flow, model))
    return property ? { at, text } : { text }
  })
}

function propertyText(name: string, value: unknown, style: Style): string {
  if (style.form === 'json') return `${JSON.stringify(name)}: ${renderValue(value, style)}`
  const text = renderValue({ [name]: value }, style).trimEnd()
  return style.flow ? text.slice(2, -2) : text
}

function items(value: readonly unknown[], known: readonly Node[], flow: boolean, model: Model): readonly Member[] {
  const places = placesOf(value, known.map(plain))
  return value.map((item, i) => {
    const at = places[i]
    const node = at === undefined ? undefined : known[at]
    if (at === undefined || !node) return { text: renderValue(item, styleAt(known[0]?.start ?? 0, flow, model)).trimEnd() }
    return { at, text: written(item, node, model) }
  })
}

/** The members with what stands around and between them in the model. */
function joined(node: Node, known: readonly Span[], wanted: readonly Member[], { text }: Model): string {
  const [first, last] = [known[0], known.at(-1)]
  if (!first || !last) return text.slice(node.start, node.end)
  const usual = separator(node, first, known[1], text)
  const after = ({ at }: Member) => {
    const [one, next] = at === undefined ? [] : [known[at], known[at + 1]]
    return one && next ? text.slice(one.end, next.start) : usual
  }
  const members = wanted.map((member, i) => (i === wanted.length - 1 ? member.text : member.text + after(member)))
  return text.slice(node.start, first.start) + members.join('') + text.slice(last.end, node.end)
}

/** What stands between two members as a rule. A comment between the first two is about them and not about others. */
function separator(node: Node, first: Span, second: Span | undefined, text: string): string {
  const between = second && text.slice(first.end, second.start)
  if (between !== undefined && /^(?:[\s,]|-(?=\s))*$/.test(between)) return between
  if (isFlow(node)) return text.slice(node.start, first.start).includes('\n') ? `,\n${indentAt(text, first.start)}` : ', '
  const indent = ' '.repeat(node.start - lineStart(text, node.start))
  return `\n${indent}${node.kind === 'array' ? '- ' : ''}`
}

function isFlow(node: Node): boolean {
  return (node.kind === 'object' || node.kind === 'array') && node.flow
}

function styleAt(offset: number, flow: boolean, { text, form }: Model): Style {
  const indent = form === 'json' ? indentAt(text, offset) : ' '.repeat(offset - lineStart(text, offset))
  return { form, flow, indent, unit: /\n([ \t]+)\S/.exec(text)?.[1] ?? '  ' }
}

/** Of the line, as far as it goes before the offset. */
function indentAt(text: string, offset: number): string {
  return /^[ \t]*/.exec(text.slice(lineStart(text, offset), offset))?.[0] ?? ''
}

function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1
}

function nodeOf({ text, form }: Model): Node | undefined {
  return treeOf(new Block(form, 'document', text, [], true)).root
}

/** As JSON has it: integers beyond JavaScript's range are texts of their digits. */
function plain(node: Node | undefined): unknown {
  return JSON.parse(JSON.stringify(valueOfNode(node)))
}
