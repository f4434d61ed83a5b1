import type { Path } from '../problem.ts'
import type { Node } from './node.ts'

/** A plain value as a block's text means it. Integers beyond JavaScript's exact range are kept as their digits. */
export type Value = string | number | boolean | null | Digits | ValueObject | readonly Value[]

export interface ValueObject {
  readonly [key: string]: Value
}

/** An integer too large for a JavaScript number: 19-digit ids keep their digits. It is a number wherever the kind of value matters. */
export class Digits {
  readonly source: string
  constructor(source: string) {
    this.source = source
  }
  toString(): string {
    return this.source
  }
  /** Written back as text: a number of JavaScript would lose digits. */
  toJSON(): string {
    return this.source
  }
}

export function isObject(value: unknown): value is ValueObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Digits)
}

/** The text of a scalar as the readers of FlowSpec turn it into a string, or undefined for null, objects and lists. */
export function scalarText(value: Value | undefined): string | undefined {
  if (typeof value === 'string') return value
  if (typeof value === 'number' || typeof value === 'boolean' || value instanceof Digits) return String(value)
  return undefined
}

/** Readers take null for absent. */
export function isAbsent(value: Value | undefined): boolean {
  return value === undefined || value === null
}

/** Whether a member says nothing: not there, null, or a text of blanks. */
export function isBlank(value: Value | undefined): boolean {
  return isAbsent(value) || (typeof value === 'string' && value.trim() === '')
}

export function valueOfNode(node: Node | undefined): Value {
  if (!node) return null
  switch (node.kind) {
    case 'object': {
      const object: Record<string, Value> = {}
      for (const { key, value } of node.properties) define(object, key.value, valueOfNode(value))
      return object
    }
    case 'array':
      return node.items.map(valueOfNode)
    case 'number':
      return numberOf(node.value, node.source)
    case 'null':
      return null
    default:
      return node.value
  }
}

/** A number, or its digits where it has more of them than a number keeps. */
export function numberOf(value: number, source: string): number | Digits {
  return Number.isSafeInteger(value) || !Number.isInteger(value) ? value : new Digits(source)
}

/** A key may be called `__proto__`. */
export function define(object: Record<string, Value>, key: string, value: Value): void {
  if (key === '__proto__') Object.defineProperty(object, key, { value, enumerable: true, configurable: true, writable: true })
  else object[key] = value
}

export function valueAt(value: Value | undefined, path: Path): Value | undefined {
  let at = value
  for (const step of path) {
    if (Array.isArray(at) && typeof step === 'number') at = (at as readonly Value[])[step]
    else if (isObject(at) && typeof step === 'string' && Object.hasOwn(at, step)) at = at[step]
    else return undefined
  }
  return at
}
