import { type Event, getScalarValue, parseEvents } from 'js-yaml'
import type { Block } from '../document/block.ts'
import type { ArrayNode, Fault, Node, Parsed, Property, StringNode } from './node.ts'
import { isFrame, withLists } from './runs.ts'
import { isTimestamp, timestampFault } from './yamlScalars.ts'

/**
 * Reads a block of YAML that is plain and sound, ten times as fast as the reader that survives mistakes. Undefined for everything that needs
 * that one: broken text, anchors and tags, repeated keys, references without quotes, and scalars whose meaning YAML 1.1 made surprising.
 */
export function parsePlainYaml(block: Block): Parsed | undefined {
  const events = eventsOf(block.text)
  if (!events) return undefined
  try {
    return new EventReader(block, events).read()
  } catch (error) {
    if (error instanceof NotPlain) return undefined
    throw error
  }
}

/** Thrown where the text turns out to need the other reader. */
class NotPlain extends Error {}

function eventsOf(text: string): Event[] | undefined {
  try {
    return parseEvents(text, {})
  } catch {
    return undefined
  }
}

const document = 1
const sequence = 2
const mapping = 3
const scalar = 4
const pop = 6
const flowStyle = 2

type ScalarEvent = Extract<Event, { type: typeof scalar }>
type CollectionEvent = Extract<Event, { type: typeof sequence | typeof mapping }>

class EventReader {
  readonly #block: Block
  readonly #events: readonly Event[]
  readonly #faults: Fault[] = []
  #next = 0
  /** End of what was read last: where white space, colons and brackets are looked for. */
  #end = 0

  constructor(block: Block, events: readonly Event[]) {
    this.#block = block
    this.#events = events
  }

  read(): Parsed {
    const [first] = this.#events
    if (first === undefined) return { root: undefined, faults: [] }
    if (first.type !== document || first.directives.length > 0) throw new NotPlain()
    this.#next = 1
    if (this.#peek().type === pop) throw new NotPlain()
    const read = this.#node()
    if (this.#take().type !== pop || this.#next !== this.#events.length) throw new NotPlain()
    const root = !isFrame(this.#block) && read.kind === 'array' ? read.items[0] : read
    return { root: root && withLists(root, this.#block.runs), faults: this.#faults }
  }

  #peek(): Event {
    const event = this.#events[this.#next]
    if (!event) throw new NotPlain()
    return event
  }

  #take(): Event {
    const event = this.#peek()
    this.#next++
    return event
  }

  #node(): Node {
    const event = this.#take()
    if (event.type !== sequence && event.type !== mapping && event.type !== scalar) throw new NotPlain()
    if (event.anchorStart >= 0 || event.tagStart >= 0) throw new NotPlain()
    if (event.type === scalar) return this.#scalar(event)
    return event.type === sequence ? this.#sequence(event) : this.#mapping(event)
  }

  #sequence(event: CollectionEvent): ArrayNode {
    const { start } = event
    const flow = event.style === flowStyle
    this.#end = start + (flow ? 1 : 0)
    const items: Node[] = []
    while (this.#peek().type !== pop) items.push(this.#node())
    return { kind: 'array', start, end: this.#close(flow, ']'), items, flow }
  }

  #mapping(event: CollectionEvent): Node {
    const { start } = event
    const flow = event.style === flowStyle
    if (this.#block.text.startsWith('{{', start)) throw new NotPlain()
    this.#end = start + (flow ? 1 : 0)
    const properties: Property[] = []
    const seen = new Set<string>()
    while (this.#peek().type !== pop) {
      const property = this.#property()
      if (seen.has(property.key.value)) throw new NotPlain()
      seen.add(property.key.value)
      properties.push(property)
    }
    return { kind: 'object', start, end: this.#close(flow, '}'), properties, flow }
  }

  #property(): Property {
    const event = this.#take()
    if (event.type !== scalar || event.valueStart < 0 || event.anchorStart >= 0 || event.tagStart >= 0) throw new NotPlain()
    const key = this.#text(event)
    if (key.value === '<<' || (key.style === 'plain' && !/^[A-Za-z$_]/.test(key.value))) throw new NotPlain()
    this.#end = this.#block.text.indexOf(':', key.end) + 1
    if (this.#end === 0 || this.#block.text.slice(key.end, this.#end - 1).trim() !== '') throw new NotPlain()
    const value = this.#node()
    return { key, value, start: key.start, end: Math.max(key.end, value.end) }
  }

  #close(flow: boolean, bracket: string): number {
    this.#next++
    if (!flow) return this.#end
    const { text } = this.#block
    let at = this.#end
    while (at < text.length && text[at] !== bracket)
      at = text[at] === '#' && /\s/.test(text[at - 1] ?? '') ? text.indexOf('\n', at) : at + 1
    if (at < this.#end || at >= text.length) throw new NotPlain()
    this.#end = at + 1
    return this.#end
  }

  #scalar(event: ScalarEvent): Node {
    if (event.valueStart < 0) return { kind: 'null', start: this.#end, end: this.#end }
    const node = this.#text(event)
    return node.style === 'plain' ? this.#plain(node) : node
  }

  /** The scalar as the text it is, with quotes and block header in its span. */
  #text(event: ScalarEvent): StringNode {
    const { text } = this.#block
    const quote = event.style === 2 || event.style === 3 ? 1 : 0
    const block = event.style > 3
    const start = block ? text.indexOf(event.style === 4 ? '|' : '>', this.#end) : event.valueStart - quote
    const end = block ? start + text.slice(start, event.valueEnd).trimEnd().length : event.valueEnd + quote
    this.#end = end
    return { kind: 'string', start, end, value: getScalarValue(text, event), style: styles[event.style] ?? 'plain' }
  }

  #plain(node: StringNode): Node {
    const { start, end, value } = node
    if (/^(?:~|null|Null|NULL)$/.test(value)) return { kind: 'null', start, end }
    if (/^(?:true|True|TRUE|false|False|FALSE)$/.test(value))
      return { kind: 'boolean', start, end, value: /^t/i.test(value), source: value }
    if (/^-?(?:0|[1-9]\d*)(?:\.\d+)?$/.test(value)) return { kind: 'number', start, end, value: Number(value), source: value }
    if (isTimestamp(value)) this.#faults.push(timestampFault(value, { start, end }))
    else if (/^(?:[-+.\d][\d_:.,xXbBoeEa-fA-F+-]*|[-+]?\.(?:inf|nan)|y|n|yes|no|on|off)$/i.test(value)) throw new NotPlain()
    return node
  }
}

const styles: readonly (StringNode['style'] | undefined)[] = [undefined, 'plain', 'single', 'double', 'block', 'block']
