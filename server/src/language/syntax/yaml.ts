import {
  type Alias,
  type Document,
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  parseDocument,
  type Scalar,
  stringify,
  type YAMLMap,
  type YAMLSeq,
  type Node as YamlNode,
} from 'yaml'
import type { Block } from '../document/block.ts'
import { say } from '../sentence.ts'
import type { Fault, Node, ObjectNode, Parsed, Property, Span, StringNode } from './node.ts'
import { onePerLine } from './onePerLine.ts'
import { yamlFault } from './yamlFault.ts'

/** Reads a block of a YAML document with the meanings of YAML 1.1, which is what the service's converters use. */
export function parseYaml(block: Block): Parsed {
  const document = parseDocument(block.text, {
    version: '1.1',
    customTags: (tags) => tags.filter((tag) => typeof tag !== 'object' || !tag.tag.endsWith(':timestamp')),
    prettyErrors: false,
    // "silent" would also be silent about a second document.
    logLevel: 'error',
    keepSourceTokens: false,
  })
  const reader = new Reader(block, document)
  const root = reader.root()
  const faults = document.errors.flatMap((error) => yamlFault(error, block.text) ?? []).filter((fault) => !reader.covers(fault))
  return { root, faults: [...onePerLine(faults, block.text), ...reader.faults] }
}

/** More nodes than this by way of aliases is an attack, or a mistake. */
const aliasLimit = 10_000

class Reader {
  readonly faults: Fault[] = []
  readonly #block: Block
  readonly #document: Document
  #aliased = 0
  #depth = 0

  constructor(block: Block, document: Document) {
    this.#block = block
    this.#document = document
  }

  root(): Node | undefined {
    const { contents } = this.#document
    const { role, runs } = this.#block
    const frame = role === 'document' || role === 'flat'
    const node = !frame && isSeq(contents) ? (contents.items[0] as YamlNode | null) : contents
    const read = node ? this.#node(node) : undefined
    return runs.reduce<Node | undefined>((root, run) => root && withList(root, run.path, run.offset), read)
  }

  /** A fault inside a reference that is written without quotes is said already. */
  covers(fault: Fault): boolean {
    return this.faults.some((own) => own.code === 'unquoted-reference' && own.start <= fault.start && fault.start <= own.end)
  }

  #node(node: YamlNode): Node {
    if (isAlias(node)) return this.#alias(node)
    if (isMap(node)) return this.#map(node)
    if (isSeq(node)) return this.#seq(node)
    return this.#scalar(node as Scalar)
  }

  #span(node: YamlNode): Span {
    const [start, end] = node.range ?? [0, 0]
    return { start, end: start + this.#block.text.slice(start, end).trimEnd().length }
  }

  #alias(alias: Alias): Node {
    const target = this.#depth < 50 ? alias.resolve(this.#document) : undefined
    if (!target || this.#aliased > aliasLimit) return { kind: 'null', ...this.#span(alias) }
    this.#depth++
    this.#aliased++
    const node = this.#node(target)
    this.#depth--
    return { ...node, ...this.#span(alias) }
  }

  #map(map: YAMLMap): Node {
    const span = this.#span(map)
    const text = this.#block.text
    if (text.startsWith('{{', span.start)) return this.#reference(span)
    const properties = map.items.flatMap((pair) => (isPair(pair) ? this.#property(pair.key, pair.value) : []))
    const own = properties.filter((property) => property.key.value !== '<<')
    return { kind: 'object', ...span, flow: map.flow === true, properties: [...own, ...merged(properties, own)] }
  }

  /** `{{type.id}}` without quotes is a mapping in a mapping for YAML. Everybody means the reference. */
  #reference(span: Span): StringNode {
    const text = this.#block.text
    const close = text.indexOf('}}', span.start)
    const end = close < 0 ? span.end : close + 2
    const value = text.slice(span.start, end)
    this.faults.push({
      code: 'unquoted-reference',
      start: span.start,
      end,
      message: say`Quote this reference: without quotes, "{{" opens a mapping in YAML.`,
      replacement: `"${value}"`,
    })
    return { kind: 'string', start: span.start, end, value, style: 'double' }
  }

  #property(key: unknown, value: unknown): Property[] {
    if (!isScalar(key) || !key.range) return []
    if (this.#aliased > 0) this.#aliased++
    const span = this.#span(key)
    const source = key.source ?? String(key.value)
    const name: StringNode = { kind: 'string', ...span, value: typeof key.value === 'string' ? key.value : source, style: styleOf(key) }
    const node = value === null || value === undefined ? undefined : this.#node(value as YamlNode)
    return [{ key: name, start: span.start, end: Math.max(node?.end ?? 0, span.end), ...(node && { value: node }) }]
  }

  #seq(seq: YAMLSeq): Node {
    const items = seq.items.map((item) => (item === null ? ({ kind: 'null', ...this.#span(seq) } as const) : this.#node(item as YamlNode)))
    return { kind: 'array', ...this.#span(seq), flow: seq.flow === true, items }
  }

  #scalar(scalar: Scalar): Node {
    const span = this.#span(scalar)
    const source = scalar.source ?? ''
    const { value } = scalar
    if (typeof value === 'number') {
      this.#remarkNumber(source, value, span)
      return { kind: 'number', ...span, value, source }
    }
    if (typeof value === 'boolean') return { kind: 'boolean', ...span, value, source }
    if (value === null || value === undefined) return { kind: 'null', ...span }
    if (scalar.type === 'PLAIN' && timestamp.test(source)) {
      this.faults.push({
        code: 'yaml-timestamp',
        ...span,
        message: say`YAML 1.1 reads this as a point in time. Quote it to keep it as written.`,
        replacement: `'${source}'`,
      })
    }
    return { kind: 'string', ...span, value: String(value), style: styleOf(scalar) }
  }

  #remarkNumber(source: string, value: number, span: Span): void {
    const plain = { ...span, replacement: `'${source}'` }
    if (/^[-+]?0[0-7_]+$/.test(source)) {
      this.faults.push({
        code: 'yaml-octal',
        ...plain,
        message: say`YAML 1.1 reads ${source} as the octal number ${value}. Quote it to keep its digits.`,
      })
    } else if (source.includes(':')) {
      this.faults.push({
        code: 'yaml-sexagesimal',
        ...plain,
        message: say`YAML 1.1 reads ${source} as a number to the base of 60: ${value}. Quote it to keep it as written.`,
      })
    }
  }
}

const timestamp = /^\d{4}-\d\d?-\d\d?(?:(?:[Tt]|[ \t]+)\d\d?:\d\d:\d\d(?:\.\d*)?(?:[ \t]*(?:Z|[-+]\d\d?(?::\d\d)?))?)?$/

function styleOf(scalar: Scalar): StringNode['style'] {
  switch (scalar.type) {
    case 'QUOTE_DOUBLE':
      return 'double'
    case 'QUOTE_SINGLE':
      return 'single'
    case 'BLOCK_FOLDED':
    case 'BLOCK_LITERAL':
      return 'block'
    default:
      return 'plain'
  }
}

/** The properties that merge keys bring in: those that the mapping does not have itself. */
function merged(all: readonly Property[], own: readonly Property[]): Property[] {
  const known = new Set(own.map((property) => property.key.value))
  const result: Property[] = []
  for (const { key, value } of all) {
    if (key.value !== '<<' || !value) continue
    for (const source of value.kind === 'array' ? value.items : [value]) {
      if (source.kind !== 'object') continue
      for (const property of source.properties) {
        if (known.has(property.key.value)) continue
        known.add(property.key.value)
        result.push(property)
      }
    }
  }
  return result
}

/** The tree with an empty list at `path`, where the entries of a run were taken out and nothing is left behind the key. */
function withList(node: Node, path: readonly string[], offset: number): Node {
  const [key, ...rest] = path
  if (key === undefined) return { kind: 'array', start: offset, end: offset, items: [], flow: false }
  if (node.kind !== 'object') return node
  const properties = node.properties.map((property): Property => {
    if (property.key.value !== key) return property
    return {
      ...property,
      end: Math.max(property.end, offset),
      value: withList(property.value ?? { kind: 'null', start: offset, end: offset }, rest, offset),
    }
  })
  return { ...node, properties, end: Math.max(node.end, offset) } satisfies ObjectNode
}

/** A scalar as YAML 1.1 reads it back: plain where that is safe, quoted where it would mean something else. */
export function yamlScalar(value: string | number | boolean | null, flow: boolean): string {
  if (typeof value === 'string' && flow && /[,[\]{}]/.test(value)) return JSON.stringify(value)
  return stringify(value, { version: '1.1', lineWidth: 0, singleQuote: true }).trimEnd()
}

/** A value in block style, its lines starting at column 0. */
export function yamlBlock(value: unknown): string {
  return stringify(value, { version: '1.1', lineWidth: 0, singleQuote: true, aliasDuplicateObjects: false }).trimEnd()
}

/**
 * The text laid out evenly: comments, key order, quotes, block and flow style stay, and so does every scalar as it is written.
 * Undefined where the text is broken, or where laying it out would change what it says.
 */
export function formatYaml(text: string, indent: number): string | undefined {
  // Without a schema a scalar is its source: digits, dates and octal numbers are not touched.
  const source = parseDocument(text, { schema: 'failsafe', version: '1.1', prettyErrors: false, logLevel: 'silent' })
  if (source.errors.length > 0) return undefined
  const indentSeq = !/^( *)[\w-]+:[ \t]*\r?\n\1- /m.test(text)
  const laidOut = source.toString({ lineWidth: 0, indent, indentSeq, minContentWidth: 0 })
  const result = text.includes('\r\n') ? laidOut.replace(/\r?\n/g, '\r\n') : laidOut
  return meaning(result) === meaning(text) ? result : undefined
}

function meaning(text: string): string {
  return JSON.stringify(parseDocument(text, { schema: 'failsafe', version: '1.1', prettyErrors: false, logLevel: 'silent' }).toJS())
}
