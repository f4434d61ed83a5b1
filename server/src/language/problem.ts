import type { Block } from './document/block.ts'
import type { Sentence } from './sentence.ts'

export type Severity = 'error' | 'warning' | 'information' | 'hint'

/** Property names and list indexes from the root of a block's value. */
export type Path = readonly (string | number)[]

/** What of a property is meant: its key, its value, or both. A list entry has only a value. */
export type Facet = 'key' | 'value' | 'property'

/** A point in a document that survives edits of other blocks. A span (offsets into the block's text) is given only where no path exists. */
export interface Place {
  readonly block: Block
  readonly path: Path
  readonly facet?: Facet
  readonly span?: { readonly start: number; readonly end: number }
}

export interface Related {
  readonly at: Place
  readonly message: Sentence
}

/** A repair of a place. */
export interface Fix {
  readonly title: Sentence
  readonly at: Place
  readonly change: Change
}

export type Change =
  /** Another scalar as the value, or another key. The form decides about quotes. */
  | { readonly kind: 'value' | 'key'; readonly text: string }
  /** Any value, written in the form at hand. A text that YAML would read as something else is quoted. */
  | { readonly kind: 'json'; readonly value: unknown }
  /** These very characters in the place of the span. */
  | { readonly kind: 'source'; readonly text: string }
  /** The property or list entry goes. */
  | { readonly kind: 'remove' }

export type ProblemTag = 'unnecessary' | 'deprecated'

/** One thing wrong, or worth knowing, at one place. Free of any protocol. */
export interface Problem {
  readonly code: string
  readonly severity: Severity
  readonly message: Sentence
  readonly at: Place
  readonly related?: readonly Related[]
  readonly fix?: Fix
  readonly tag?: ProblemTag
}
