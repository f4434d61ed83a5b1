/**
 * JSON text to values, with every integer that a double cannot hold kept as its digits: `4634978808809541234` becomes
 * `"4634978808809541234"`. Throws a SyntaxError like `JSON.parse`.
 */
export function exactJson(text: string): unknown {
  return JSON.parse(/\d{16}/.test(text) ? quoteLongIntegers(text) : text)
}

const integer = /(?<![\d.eE+])-?\d{16,}(?![\d.eE])/g

/** Walks from quote to quote, since digits inside a string are no number; one pattern for both would exhaust the stack on large strings. */
function quoteLongIntegers(text: string): string {
  let result = ''
  let at = 0
  while (at < text.length) {
    const quote = text.indexOf('"', at)
    const outside = text.slice(at, quote < 0 ? text.length : quote)
    result += outside.replace(integer, (digits) => (Number.isSafeInteger(Number(digits)) ? digits : `"${digits}"`))
    if (quote < 0) break
    at = endOfString(text, quote)
    result += text.slice(quote, at)
  }
  return result
}

/** The offset after the string that starts at `quote`. */
function endOfString(text: string, quote: number): number {
  let at = quote + 1
  for (;;) {
    const end = text.indexOf('"', at)
    if (end < 0) return text.length
    let slashes = 0
    while (text[end - 1 - slashes] === '\\') slashes++
    at = end + 1
    if (slashes % 2 === 0) return at
  }
}
