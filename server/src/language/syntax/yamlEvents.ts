import { type Event, getScalarValue, parseEvents } from 'js-yaml'
import type { Block } from '../document/block.ts'
import { deepest, type Fault, type Node, type Parsed, type Property, type StringNode } from './node.ts'
import { isFrame, withLists } from './runs.ts'
import { define, numberOf, type Value } from './value.ts'
import { isTimestamp, timestampFault } from './yamlScalars.ts'

/**
 * Reads a block of YAML that is plain and sound, ten times as fast as the reader that survives mistakes. Undefined for everything that needs
 * that one: broken text, anchors and tags, repeated keys, references without quotes, and scalars whose meaning YAML 1.1 made surprising.
 */
export function parsePlainYaml(block: Block): Parsed | undefined {
  const read = readPlain(block, nodes)
  return read && { ...read, root: read.root && withLists(read.root, block.runs) }
}

/** The value of such a block, without a tree on the way. Undefined also for a block with faults, or with lists of its own. */
export function plainYamlValue(block: Block): Value | undefined {
  if (block.runs.length > 0) return undefined
  const read = readPlain(block, values)
  return read?.faults.length === 0 ? (read.root ?? null) : undefined
}

interface Read<N> {
  readonly root: N | undefined
  readonly faults: readonly Fault[]
}

function readPlain<N, K, O>(block: Block, maker: Maker<N, K, O>): Read<N> | undefined {
  const events = eventsOf(block.text)
  if (!events) return undefined
  try {
    return new EventReader(block, events, maker).read()
  } catch (error) {
    if (error instanceof NotPlain) return undefined
    throw error
  }
}

function eventsOf(text: string): Event[] | undefined {
  try {
    return parseEvents(text, {})
  } catch {
    return undefined
  }
}

/** Thrown where the text turns out to need the other reader. */
class NotPlain extends Error {}

type Style = StringNode['style']

/** What is made of a text: `N` of everything that stands in it, `K` of a key, `O` of an object while it is being read. */
interface Maker<N, K, O> {
  key(text: string, start: number, end: number, style: Style): K
  object(start: number, flow: boolean): O
  /** False where the object has the key already. */
  put(object: O, key: K, value: N, end: number): boolean
  closed(object: O, end: number): N
  list(start: number, end: number, items: N[], flow: boolean): N
  text(text: string, start: number, end: number, style: Style): N
  /** `source`: how it is written. */
  scalar(value: number | boolean | null, start: number, end: number, source: string): N
}

const nodes: Maker<Node, StringNode, { readonly start: number; readonly flow: boolean; readonly properties: Map<string, Property> }> = {
  key: (value, start, end, style) => ({ kind: 'string', start, end, value, style }),
  object: (start, flow) => ({ start, flow, properties: new Map() }),
  put({ properties }, key, value, end) {
    if (properties.has(key.value)) return false
    properties.set(key.value, { key, value, start: key.start, end })
    return true
  },
  closed: ({ start, flow, properties }, end) => ({ kind: 'object', start, end, properties: [...properties.values()], flow }),
  list: (start, end, items, flow) => ({ kind: 'array', start, end, items, flow }),
  text: (value, start, end, style) => ({ kind: 'string', start, end, value, style }),
  scalar(value, start, end, source) {
    if (value === null) return { kind: 'null', start, end }
    return typeof value === 'number' ? { kind: 'number', start, end, value, source } : { kind: 'boolean', start, end, value, source }
  },
}

const values: Maker<Value, string, Record<string, Value>> = {
  key: (text) => text,
  object: () => ({}),
  put(object, key, value) {
    if (Object.hasOwn(object, key)) return false
    define(object, key, value)
    return true
  },
  closed: (object) => object,
  list: (_start, _end, items) => items,
  text: (text) => text,
  scalar: (value, _start, _end, source) => (typeof value === 'number' ? numberOf(value, source) : value),
}

const document = 1
const sequence = 2
const mapping = 3
const scalar = 4
const pop = 6
const flowStyle = 2

type ScalarEvent = Extract<Event, { type: typeof scalar }>
type CollectionEvent = Extract<Event, { type: typeof sequence | typeof mapping }>

class EventReader<N, K, O> {
  readonly #text: string
  readonly #events: readonly Event[]
  readonly #maker: Maker<N, K, O>
  /** The block is an entry of a list. */
  readonly #isEntry: boolean
  readonly #faults: Fault[] = []
  #next = 0
  #level = 0
  /** Start of the scalar that was read last. */
  #start = 0
  /** End of what was read last: where white space, colons and brackets are looked for. */
  #end = 0

  constructor(block: Block, events: readonly Event[], maker: Maker<N, K, O>) {
    this.#text = block.text
    this.#events = events
    this.#maker = maker
    this.#isEntry = !isFrame(block)
  }

  read(): Read<N> {
    const [first] = this.#events
    if (first === undefined) return { root: undefined, faults: [] }
    if (first.type !== document || first.directives.length > 0) throw new NotPlain()
    this.#next = 1
    const event = this.#take()
    const root = this.#isEntry && event.type === sequence ? this.#items(event)[0] : this.#node(event)
    if (this.#take().type !== pop || this.#next !== this.#events.length) throw new NotPlain()
    return { root, faults: this.#faults }
  }

  #take(): Event {
    const event = this.#events[this.#next++]
    if (!event) throw new NotPlain()
    return event
  }

  #node(event: Event): N {
    switch (event.type) {
      case sequence: {
        const items = this.#items(event)
        return this.#maker.list(event.start, this.#end, items, event.style === flowStyle)
      }
      case mapping:
        return this.#mapping(event)
      case scalar:
        return this.#scalar(event)
      default:
        throw new NotPlain()
    }
  }

  #items(event: CollectionEvent): N[] {
    const flow = this.#open(event)
    const items: N[] = []
    for (let next = this.#take(); next.type !== pop; next = this.#take()) items.push(this.#node(next))
    this.#close(flow, ']')
    return items
  }

  #mapping(event: CollectionEvent): N {
    if (this.#text.startsWith('{{', event.start)) throw new NotPlain()
    const flow = this.#open(event)
    const object = this.#maker.object(event.start, flow)
    for (let next = this.#take(); next.type !== pop; next = this.#take()) this.#property(object, next)
    this.#close(flow, '}')
    return this.#maker.closed(object, this.#end)
  }

  #property(object: O, event: Event): void {
    if (event.type !== scalar || event.valueStart < 0) throw new NotPlain()
    const text = this.#read(event)
    if (text === '<<' || (event.style === 1 && !isWordLike(text.charCodeAt(0)))) throw new NotPlain()
    const keyEnd = this.#end
    const key = this.#maker.key(text, this.#start, keyEnd, styleOf(event))
    this.#end = this.#text.indexOf(':', keyEnd) + 1
    if (this.#end === 0 || (this.#end > keyEnd + 1 && this.#text.slice(keyEnd, this.#end - 1).trim() !== '')) throw new NotPlain()
    const value = this.#node(this.#take())
    if (!this.#maker.put(object, key, value, Math.max(keyEnd, this.#end))) throw new NotPlain()
  }

  /** Whether the collection is written with brackets. */
  #open(event: CollectionEvent): boolean {
    if (event.anchorStart >= 0 || event.tagStart >= 0) throw new NotPlain()
    if (++this.#level > deepest) throw new NotPlain()
    const flow = event.style === flowStyle
    this.#end = event.start + (flow ? 1 : 0)
    return flow
  }

  #close(flow: boolean, bracket: string): void {
    this.#level--
    if (!flow) return
    const text = this.#text
    let at = this.#end
    while (at < text.length && text[at] !== bracket)
      at = text[at] === '#' && /\s/.test(text[at - 1] ?? '') ? text.indexOf('\n', at) : at + 1
    if (at < this.#end || at >= text.length) throw new NotPlain()
    this.#end = at + 1
  }

  #scalar(event: ScalarEvent): N {
    if (event.valueStart < 0) {
      if (event.anchorStart >= 0 || event.tagStart >= 0) throw new NotPlain()
      return this.#maker.scalar(null, this.#end, this.#end, '')
    }
    const text = this.#read(event)
    return event.style === 1 ? this.#plain(text) : this.#maker.text(text, this.#start, this.#end, styleOf(event))
  }

  /** The text of a scalar; its quotes and the header of its block belong to its span. */
  #read(event: ScalarEvent): string {
    if (event.anchorStart >= 0 || event.tagStart >= 0) throw new NotPlain()
    const text = this.#text
    const { style, valueStart, valueEnd } = event
    if (style > 3) {
      this.#start = text.indexOf(style === 4 ? '|' : '>', this.#end)
      this.#end = this.#start + text.slice(this.#start, valueEnd).trimEnd().length
    } else {
      const quote = style === 1 ? 0 : 1
      this.#start = valueStart - quote
      this.#end = valueEnd + quote
    }
    return getScalarValue(text, event)
  }

  #plain(text: string): N {
    const maker = this.#maker
    const start = this.#start
    const end = this.#end
    if (!mayBeOther.test(text)) return maker.text(text, start, end, 'plain')
    if (/^(?:~|null|Null|NULL)$/.test(text)) return maker.scalar(null, start, end, text)
    if (/^(?:true|True|TRUE|false|False|FALSE)$/.test(text)) return maker.scalar(/^t/i.test(text), start, end, text)
    if (/^-?(?:0|[1-9]\d*)(?:\.\d+)?$/.test(text)) return maker.scalar(Number(text), start, end, text)
    if (isTimestamp(text)) this.#faults.push(timestampFault(text, { start, end }))
    else if (/^(?:[-+.\d][\d_:.,xXbBoeEa-fA-F+-]*|[-+]?\.(?:inf|nan)|y|n|yes|no|on|off)$/i.test(text)) throw new NotPlain()
    return maker.text(text, start, end, 'plain')
  }
}

/** How plain scalars begin that may be something other than text, and the words that are. */
const mayBeOther = /^(?:[-+.~\d]|(?:null|true|false|y|n|yes|no|on|off)$)/i

/** A letter, `$` or `_`: a key that begins so is nothing but text. */
function isWordLike(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 36 || code === 95
}

function styleOf({ style }: ScalarEvent): Style {
  return styles[style] ?? 'plain'
}

const styles: readonly (Style | undefined)[] = [undefined, 'plain', 'single', 'double', 'block', 'block']
