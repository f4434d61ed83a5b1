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
import type { Fault, Node, Parsed, Property, Span, StringNode } from './node.ts'
import { onePerLine } from './onePerLine.ts'
import { isFrame, withLists } from './runs.ts'
import { yamlFault } from './yamlFault.ts'
import { isTimestamp, timestampFault } from './yamlScalars.ts'

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
  return { root, faults: onePerLine([...reader.faults, ...faults], block.text) }
}

/** More nodes than this by way of aliases is an attack, or a mistake. */
const aliasLimit = 10_000

class Reader {
  readonly faults: Fault[] = []
  readonly #block: Block
  readonly #document: Document
  #aliased = 0
  #depth = 0
  /** Where a reference opens that has no end: all that follows is taken for a part of it. */
  #unclosed = Number.POSITIVE_INFINITY

  constructor(block: Block, document: Document) {
    this.#block = block
    this.#document = document
  }

  root(): Node | undefined {
    const { contents } = this.#document
    const node = !isFrame(this.#block) && isSeq(contents) ? (contents.items[0] as YamlNode | null) : contents
    const read = node ? this.#node(node) : undefined
    return read && withLists(read, this.#block.runs)
  }

  /** A fault inside a reference that is written without quotes is said already. */
  covers(fault: Fault): boolean {
    if (fault.start >= this.#unclosed) return true
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
    if (!target && this.#depth === 0) this.faults.push({ code: 'syntax', ...this.#span(alias), message: say`This alias names no anchor.` })
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
    const lineEnd = text.indexOf('\n', span.start)
    const line = text.slice(span.start, lineEnd < 0 ? undefined : lineEnd).trimEnd()
    const close = line.indexOf('}}')
    const value = close < 0 ? line : line.slice(0, close + 2)
    const end = span.start + value.length
    const place = { start: span.start, end }
    if (close < 0) {
      this.#unclosed = Math.min(this.#unclosed, span.start)
      this.faults.push({ code: 'syntax', ...place, message: say`A reference ends with two braces, and needs quotes around it in YAML.` })
    } else {
      const message = say`Quote this reference: without quotes, "{{" opens a mapping in YAML.`
      this.faults.push({ code: 'unquoted-reference', ...place, message, replacement: `"${value}"` })
    }
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
    // Digits behind a zero that are not octal are a text for YAML 1.1, though not for this parser.
    if (typeof value === 'number' && !/^[-+]?0[\d_]*[89][\d_]*$/.test(source)) {
      this.#remarkNumber(source, value, span)
      return { kind: 'number', ...span, value, source }
    }
    if (typeof value === 'boolean') return { kind: 'boolean', ...span, value, source }
    if (value === null || value === undefined) return { kind: 'null', ...span }
    if (scalar.type === 'PLAIN' && isTimestamp(source)) this.faults.push(timestampFault(source, span))
    return { kind: 'string', ...span, value: typeof value === 'number' ? source : String(value), style: styleOf(scalar) }
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
  if (source.errors.length > 0 || source.contents === null) return undefined
  const indentSeq = !/^( *)[\w-]+:[ \t]*\r?\n\1- /m.test(text)
  const laidOut = source.toString({ lineWidth: 0, indent, indentSeq, minContentWidth: 0 })
  const result = text.includes('\r\n') ? laidOut.replace(/\r?\n/g, '\r\n') : laidOut
  return meaning(result) === meaning(text) ? result : undefined
}

function meaning(text: string): string {
  return JSON.stringify(parseDocument(text, { schema: 'failsafe', version: '1.1', prettyErrors: false, logLevel: 'silent' }).toJS())
}
