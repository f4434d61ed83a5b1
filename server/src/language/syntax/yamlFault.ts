import type { ErrorCode, YAMLParseError } from 'yaml'
import { type Sentence, say } from '../sentence.ts'
import type { Fault, Span } from './node.ts'

const sentences: Readonly<Partial<Record<ErrorCode, Sentence>>> = {
  BAD_ALIAS: say`This alias names no anchor.`,
  BAD_DIRECTIVE: say`This directive is unknown.`,
  BAD_DQ_ESCAPE: say`This escape is unknown in a text in double quotes.`,
  BAD_INDENT: say`This line stands at the wrong indentation.`,
  BAD_SCALAR_START: say`A plain text cannot begin with this character; quote the text.`,
  BLOCK_AS_IMPLICIT_KEY: say`A value that begins on this line must be indented below its key, or the text before it quoted.`,
  BLOCK_IN_FLOW: say`A list or mapping inside brackets must be written with brackets too.`,
  MISSING_CHAR: say`Something is missing here: a colon, a comma, a quote or a closing bracket.`,
  MULTILINE_IMPLICIT_KEY: say`A key must stand on one line, followed by a colon.`,
  NON_STRING_KEY: say`A key must be a plain text.`,
  TAB_AS_INDENT: say`YAML does not allow tabs for indentation; use spaces.`,
  TAG_RESOLVE_FAILED: say`This tag is unknown.`,
  UNEXPECTED_TOKEN: say`This is not expected here.`,
}

/** The parser's complaint as a fault of ours, or undefined where it is none. */
export function yamlFault(error: YAMLParseError, text: string): Fault | undefined {
  if (error.name !== 'YAMLParseError') return undefined
  const { start, end } = placeOf(error, text)
  if (error.code === 'DUPLICATE_KEY') {
    const key = /^[^\s:]+/.exec(text.slice(start))?.[0] ?? ''
    return {
      code: 'duplicate-key',
      start,
      end: start + key.length,
      message: say`The key "${key.replace(/^["']|["']$/g, '')}" stands here twice; only the last one counts.`,
    }
  }
  if (error.code === 'MULTIPLE_DOCS') {
    // A marker at the end of the file opens a document without anything in it.
    if (/^---[ \t]*(?:\r?\n[ \t]*(?:#.*)?)*$/.test(text.slice(start))) return undefined
    return {
      code: 'several-documents',
      start,
      end,
      message: say`Only the first document of a file is read; what follows here is left out.`,
    }
  }
  return { code: 'syntax', start, end, message: missing(error, text) ?? sentences[error.code] ?? say`This is not YAML.` }
}

/** A place with something to underline, on one line: what is missing is missing behind the last thing written. */
function placeOf(error: YAMLParseError, text: string): Span {
  const quote = error.code === 'MISSING_CHAR' ? /closing (["'])quote/.exec(error.message)?.[1] : undefined
  const opened = quote === undefined ? -1 : text.lastIndexOf(quote, error.pos[0] - 1)
  const start = Math.min(opened < 0 ? error.pos[0] : opened, text.length)
  const lineEnd = text.indexOf('\n', start)
  const end = Math.min(Math.max(error.pos[1], start + 1), lineEnd < 0 ? text.length : Math.max(lineEnd, start), text.length)
  // The parser goes on to where the bracket would have been needed, which may be the next key.
  const there = closing(error) !== undefined ? '' : text.slice(start, end)
  if (error.code === 'TAB_AS_INDENT') return { start, end }
  if (there.trim() !== '') return { start, end: start + there.trimEnd().length }
  const last = text.slice(0, start).trimEnd().length
  return { start: Math.max(last - 1, 0), end: last }
}

/** The parser says what is missing in its own words; the commonest are said in ours. */
function missing(error: YAMLParseError, text: string): Sentence | undefined {
  const bracket = closing(error)
  if (bracket !== undefined) return say`A closing "${bracket}" is missing.`
  if (error.code !== 'MISSING_CHAR') return undefined
  if (/quote/.test(error.message)) return say`This text is not closed: a quote is missing.`
  if (/map value|implicit map key/i.test(error.message)) return say`A colon and a value are expected behind this key.`
  return /comma|,/.test(error.message) && text.length > 0 ? say`A comma is expected between the entries.` : undefined
}

function closing(error: YAMLParseError): string | undefined {
  return /end with an? ([\]}])/.exec(error.message)?.[1]
}
