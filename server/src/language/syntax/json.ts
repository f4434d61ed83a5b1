import { format, type Node as JsonNode, type ParseError, parseTree } from 'jsonc-parser'
import type { Block } from '../document/block.ts'
import { isEscaped } from '../document/lines.ts'
import { duplicateKey, jsonFault } from './jsonFault.ts'
import { deepest, type Fault, type Node, type Parsed, type Property } from './node.ts'
import { onePerLine } from './onePerLine.ts'
import { isFrame } from './runs.ts'
import type { Value } from './value.ts'

/** Reads a block of a JSON document. An entry of a list is read as the item of a list, so that the comma behind it is judged too. */
export function parseJson(block: Block): Parsed {
  const { text, shift } = listed(block)
  const errors: ParseError[] = []
  const tree = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false })
  const node = tree && (!isFrame(block) ? tree.children?.[0] : tree)
  const reader = new Reader(block.text, shift)
  const root = node && reader.node(node)
  return {
    root,
    faults: [
      ...onePerLine(
        errors.map((error) => jsonFault(error, block.text, shift)),
        block.text,
      ),
      ...reader.duplicates,
    ],
  }
}

/**
 * The value of a block that is plain, strict JSON, by the fastest reader there is; undefined where only the tree tells the truth:
 * broken text, a repeated key, an integer beyond the exact range.
 */
export function fastJsonValue(block: Block): Value | undefined {
  const { text } = listed(block)
  try {
    const value = JSON.parse(text) as Value
    if (hasRepeatedKey(text, countKeys(value))) return undefined
    return !isFrame(block) ? (value as readonly Value[])[0] : value
  } catch {
    return undefined
  }
}

function listed(block: Block): { text: string; shift: number } {
  if (isFrame(block)) return { text: block.text, shift: 0 }
  return { text: `[${block.text}${block.last ? ']' : '0]'}`, shift: 1 }
}

/** How many keys the value has in all; no number where it holds an integer that has lost digits, or is too deep. */
function countKeys(value: Value, levels = deepest): number {
  if (typeof value === 'number') return Math.abs(value) > Number.MAX_SAFE_INTEGER ? Number.NaN : 0
  if (typeof value !== 'object' || value === null) return 0
  if (levels === 0) return Number.NaN
  let sum = 0
  // Most members are text: nothing is asked about them.
  if (Array.isArray(value)) {
    for (const item of value as readonly Value[]) if (typeof item !== 'string') sum += countKeys(item, levels - 1)
  } else {
    for (const key in value) {
      const member = (value as Record<string, Value>)[key]
      sum += typeof member === 'string' ? 1 : 1 + countKeys(member ?? null, levels - 1)
    }
  }
  return sum
}

/** Whether there are more keys in the text, which is known to be JSON, than `count`, which is what is left of them. */
function hasRepeatedKey(text: string, count: number): boolean {
  // A colon right behind a quote is that of a key, or stands in a text behind an escaped quote: where nothing else does, there are just as many keys.
  const plain = !/"[ \t\r\n]+:/.test(text) && occurrences(text, '":') === count
  return !plain && countColons(text) !== count
}

function occurrences(text: string, part: string): number {
  let count = 0
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length)) count++
  return count
}

/** Colons outside strings. The text is known to be JSON. */
function countColons(text: string): number {
  let count = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 58) count++
    else if (code === 34) {
      at = text.indexOf('"', at + 1)
      while (isEscaped(text, at)) at = text.indexOf('"', at + 1)
    }
  }
  return count
}

class Reader {
  readonly duplicates: Fault[] = []
  readonly #text: string
  readonly #shift: number

  constructor(text: string, shift: number) {
    this.#text = text
    this.#shift = shift
  }

  node(node: JsonNode): Node {
    const start = node.offset - this.#shift
    const end = start + node.length
    switch (node.type) {
      case 'object':
        return { kind: 'object', start, end, flow: true, properties: this.#properties(node) }
      case 'array':
        return { kind: 'array', start, end, flow: true, items: (node.children ?? []).map((child) => this.node(child)) }
      case 'number':
        return { kind: 'number', start, end, value: node.value as number, source: this.#text.slice(start, end) }
      case 'boolean':
        return { kind: 'boolean', start, end, value: node.value as boolean, source: String(node.value) }
      case 'null':
        return { kind: 'null', start, end }
      default:
        return { kind: 'string', start, end, value: String(node.value ?? ''), style: 'double' }
    }
  }

  #properties(object: JsonNode): Property[] {
    const seen = new Set<string>()
    const properties: Property[] = []
    for (const child of object.children ?? []) {
      const [keyNode, valueNode] = child.children ?? []
      if (!keyNode) continue
      const key = this.node(keyNode)
      if (key.kind !== 'string') continue
      if (seen.has(key.value)) this.duplicates.push(duplicateKey(key))
      seen.add(key.value)
      const start = child.offset - this.#shift
      const end = valueNode ? valueNode.offset + valueNode.length - this.#shift : key.end
      properties.push({ key, start, end, ...(valueNode && { value: this.node(valueNode) }) })
    }
    return properties
  }
}

export interface TextChange {
  readonly offset: number
  readonly length: number
  readonly content: string
}

/** The edits that lay the text out evenly. Values and comments are not touched. */
export function formatJson(
  text: string,
  tabSize: number,
  insertSpaces: boolean,
  range?: { readonly offset: number; readonly length: number },
): readonly TextChange[] {
  return format(text, range, { tabSize, insertSpaces, eol: text.includes('\r\n') ? '\r\n' : '\n', keepLines: false })
}
