import type { Sentence } from '../sentence.ts'

/** Offsets into the text of the block that the node belongs to. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** A value with its place, the same for JSON and YAML. */
export type Node = ObjectNode | ArrayNode | StringNode | NumberNode | BooleanNode | NullNode

export interface ObjectNode extends Span {
  readonly kind: 'object'
  readonly properties: readonly Property[]
  /** Written with braces (always so in JSON). */
  readonly flow: boolean
}

export interface Property extends Span {
  readonly key: StringNode
  /** Absent while the value is not written yet. */
  readonly value?: Node
}

export interface ArrayNode extends Span {
  readonly kind: 'array'
  readonly items: readonly Node[]
  readonly flow: boolean
}

export interface StringNode extends Span {
  readonly kind: 'string'
  readonly value: string
  /** How it is written: only YAML has plain and block scalars. */
  readonly style: 'plain' | 'single' | 'double' | 'block'
}

export interface NumberNode extends Span {
  readonly kind: 'number'
  readonly value: number
  /** As written, with all its digits. */
  readonly source: string
}

export interface BooleanNode extends Span {
  readonly kind: 'boolean'
  readonly value: boolean
  readonly source: string
}

export interface NullNode extends Span {
  readonly kind: 'null'
}

/** What a form's grammar does not allow, or allows with a meaning that people do not expect. */
export interface Fault extends Span {
  readonly code: FaultCode
  readonly message: Sentence
  /** Text that repairs it when put in the place of the span. */
  readonly replacement?: string
}

export type FaultCode =
  | 'syntax'
  | 'duplicate-key'
  | 'unquoted-reference'
  | 'yaml-octal'
  | 'yaml-timestamp'
  | 'yaml-sexagesimal'
  | 'several-documents'

/** A block's text as the parser of its form reads it. Parsing never fails: a broken text has a tree of what could be read. */
export interface Parsed {
  readonly root: Node | undefined
  readonly faults: readonly Fault[]
}

/** So many objects and lists may stand in each other. Nobody nests so deeply, and whoever walks through a deeper tree runs out of stack. */
export const deepest = 500

/** Faults that make the tree doubtful; the others only remark on it. */
export function isBroken(parsed: Parsed): boolean {
  return parsed.faults.some((fault) => fault.code === 'syntax')
}
