/** One character of Chinese or a word, with the blanks in front of it and the punctuation of Chinese behind it. */
const pieces = /\s*(?:[\u2e80-\uffef]|[^\s\u2e80-\uffef]+)[\u3000-\u303f\uff01-\uff1f]*/g
const wide = /[\u2e80-\uffef]/g

/** The words of a text that fit into `width` characters, one at least, and what is left. Characters of Chinese are two wide. */
export function twoLines(text: string, width: number): readonly [string, string?] {
  let end = 0
  for (const { 0: piece, index } of text.matchAll(pieces)) {
    const next = index + piece.length
    if (end > 0 && widthOf(text.slice(0, next)) > width) return [text.slice(0, end), text.slice(end).trim()]
    end = next
  }
  return [text]
}

function widthOf(text: string): number {
  return text.length + (text.match(wide)?.length ?? 0)
}
