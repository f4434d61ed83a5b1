import { stringify } from 'yaml'
import type { Form } from './figures.ts'
import { sampleDocument } from './sampleDocument.ts'

export interface Position {
  readonly line: number
  readonly character: number
}

/** A change of text as people make it: what is typed, deleted or pasted, with its place before and after. */
export interface Edit {
  readonly start: Position
  readonly end: Position
  readonly text: string
}

/** A document to measure with, and the places in its middle where people work. */
export interface Subject {
  readonly uri: string
  readonly text: string
  /** Inside a description. */
  readonly description: Position
  /** At the end of the id of a node that others wait for. */
  readonly id: Position
  /** In the name of the workflow, outside of all nodes. */
  readonly frame: Position
  /** One node with its line ends, and the place where it stood. */
  readonly node: { readonly start: Position; readonly end: Position; readonly text: string }
}

export function subjectOf(form: Form, size: number): Subject {
  const value = sampleDocument(size)
  const text = form === 'json' ? JSON.stringify(value, null, 2) : stringify(value, { version: '1.1', lineWidth: 0 })
  const first = form === 'json' ? '{\n        "recurrence"' : '- recurrence'
  const [start, end] = linesOf(text, first, Math.floor(size / 2))
  const behind = (words: string, from: number) => positionAt(text, text.indexOf(words, from) + words.length)
  return {
    uri: `file:///bench/orders.flowspec.${form === 'json' ? 'json' : 'yaml'}`,
    text,
    description: behind('Loads part', start),
    id: behind(`node_${String(Math.floor(size / 2)).padStart(5, '0')}`, start),
    frame: behind('orders', 0),
    node: { start: positionAt(text, start), end: positionAt(text, end), text: text.slice(start, end) },
  }
}

/** Offsets of the lines in which the entry with this number, and the next one, begin. */
function linesOf(text: string, first: string, index: number): readonly [number, number] {
  let at = -1
  for (let i = 0; i <= index; i++) at = text.indexOf(first, at + 1)
  const lineStart = (offset: number) => text.lastIndexOf('\n', offset) + 1
  return [lineStart(at), lineStart(text.indexOf(first, at + 1))]
}

function positionAt(text: string, offset: number): Position {
  const before = text.slice(0, offset)
  return { line: before.split('\n').length - 1, character: offset - before.lastIndexOf('\n') - 1 }
}
