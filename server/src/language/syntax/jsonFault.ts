import { type ParseError, printParseErrorCode } from 'jsonc-parser'
import { type Sentence, say } from '../sentence.ts'
import type { Fault, StringNode } from './node.ts'

export function duplicateKey(key: StringNode): Fault {
  return {
    code: 'duplicate-key',
    start: key.start,
    end: key.end,
    message: say`The key "${key.value}" stands here twice; only the last one counts.`,
  }
}

const sentences: Readonly<Record<string, Sentence>> = {
  InvalidSymbol: say`This is not JSON: a text needs double quotes.`,
  InvalidNumberFormat: say`This is not a number.`,
  PropertyNameExpected: say`A key in double quotes is expected here.`,
  ValueExpected: say`A value is expected here.`,
  ColonExpected: say`A colon is expected here.`,
  CommaExpected: say`A comma is expected here.`,
  CloseBraceExpected: say`A closing brace "}" is missing.`,
  CloseBracketExpected: say`A closing bracket "]" is missing.`,
  EndOfFileExpected: say`The document ends before this; nothing may follow.`,
  InvalidCommentToken: say`JSON has no comments, and the service refuses them.`,
  UnexpectedEndOfComment: say`This comment is not closed, and JSON has no comments.`,
  UnexpectedEndOfString: say`This text is not closed: a double quote is missing on this line.`,
  UnexpectedEndOfNumber: say`This number is not complete.`,
  InvalidUnicode: say`A "\\u" needs four hexadecimal digits.`,
  InvalidEscapeCharacter: say`This escape is unknown: JSON has \\" \\\\ \\/ \\b \\f \\n \\r \\t and \\u.`,
  InvalidCharacter: say`A raw control character may not stand in a text; write it as an escape.`,
}

/** The parser's complaint as a fault of ours. `shift`: how far the text that was parsed begins before the block's. */
export function jsonFault(error: ParseError, text: string, shift: number): Fault {
  let start = Math.min(Math.max(error.offset - shift, 0), text.length)
  let end = Math.min(start + error.length, text.length)
  if (end <= start || text.slice(start, end).trim() === '') {
    // What is missing is missing behind the last thing written.
    end = text.slice(0, start).trimEnd().length
    start = Math.max(end - 1, 0)
  }
  return { code: 'syntax', start, end, message: sentences[printParseErrorCode(error.error)] ?? say`This is not JSON.` }
}
