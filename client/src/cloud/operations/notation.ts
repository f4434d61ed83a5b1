import type { PartRequest, Tag, TestParam } from './shapes.ts'

/**
 * How the tables write a parameter down: where it travels, what it is, and `?` when the service can do without it.
 * `form id`, `query text?`, `form Online|Offline`, `form texts as json`.
 */
export type Notation = `${Place} ${string}`
export type Notations = Readonly<Record<string, Notation>>

export type Place = 'query' | 'form' | 'json'

export interface Param {
  readonly in: Place
  readonly kind: 'text' | 'id' | 'number' | 'boolean' | 'list' | 'object'
  readonly required: boolean
  /** The only texts that the service takes. */
  readonly values?: readonly string[]
  /** How a list travels in a query or form: one JSON text, one comma joined text, or `Name.1.Field` for each member. */
  readonly as?: 'json' | 'commas' | 'members'
  /** The entries of a list are ids: numbers on the wire. */
  readonly of?: 'id'
}

/** What each word of the notation means in TypeScript. `id` is a 64-bit number for the service and its digits for us. */
interface Words {
  text: string
  id: string
  number: number
  boolean: boolean
  texts: readonly string[]
  'texts as json': readonly string[]
  'ids as json': readonly string[]
  'texts as commas': readonly string[]
  'tags as json': readonly Tag[]
  'pairs as members': readonly TestParam[]
  parts: readonly PartRequest[]
  objects: readonly Readonly<Record<string, unknown>>[]
  object: Readonly<Record<string, unknown>>
}

type Value<W> = W extends keyof Words ? Words[W] : W extends `${infer First}|${infer Rest}` ? First | Value<Rest> : W
type Simple<T> = { [K in keyof T]: T[K] }

/** The input that a table entry describes. An `undefined` member is not sent. */
export type InputOf<N extends Notations> = Simple<
  { readonly [K in keyof N as N[K] extends `${string}?` ? never : K]: N[K] extends `${Place} ${infer W}` ? Value<W> : never } & {
    readonly [K in keyof N as N[K] extends `${string}?` ? K : never]?: N[K] extends `${Place} ${infer W}?` ? Value<W> | undefined : never
  }
>

const lists = ['texts', 'ids', 'tags', 'pairs', 'parts', 'objects']
const scalars = ['text', 'id', 'number', 'boolean', 'object'] as const

export function param(notation: Notation): Param {
  const required = !notation.endsWith('?')
  const [place, rest] = split(required ? notation : notation.slice(0, -1), ' ')
  const [word, as] = split(rest, ' as ')
  const scalar = scalars.find((kind) => kind === word)
  const kind = scalar ?? (lists.includes(word) ? 'list' : 'text')
  return {
    in: place as Place,
    kind,
    required,
    ...(kind === 'text' && word !== 'text' && { values: word.split('|') }),
    ...(as && { as: as as 'json' | 'commas' | 'members' }),
    ...(word === 'ids' && { of: 'id' as const }),
  }
}

function split(text: string, mark: string): [string, string] {
  const at = text.indexOf(mark)
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + mark.length)]
}
