/**
 * JSON that keeps every number as it was written.
 *
 * Ids have 19 digits and a double keeps 16. A number that would change on its way through a double is carried as a text with a mark in front
 * (`exact`), and written out again as the bare number it was. The mark is a noncharacter, which no text for interchange holds.
 */
const mark = '\uFDD0'

const tokens = /"[^"\\]*(?:\\.[^"\\]*)*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?!\s*:)/gs
const marked = new RegExp(`"${mark}([^"\\\\]*)"`, 'g')

/** Throws a SyntaxError, as JSON.parse does. */
export function parseExact(text: string): unknown {
  const kept = text.replace(tokens, (token) => (token.startsWith('"') || String(Number(token)) === token ? token : `"${mark}${token}"`))
  return JSON.parse(kept)
}

export function stringifyExact(value: unknown): string {
  const text = JSON.stringify(value)
  return text.includes(mark) ? text.replace(marked, '$1') : text
}

/** A number that is written with exactly these digits. */
export function exact(digits: string): string {
  return mark + digits
}

/** The digits of an id or number, however it was written; undefined for anything else. */
export function digitsOf(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value)
  if (typeof value !== 'string' || value === '') return undefined
  return value.startsWith(mark) ? value.slice(mark.length) : value
}
