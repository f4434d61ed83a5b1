import { remembered } from '../remembered.ts'
import { type ParameterForm, parameters } from '../schema/generated/parameters.ts'

/** A scheduling expression or placeholder in the value of a variable, with its place in the value. */
export interface ParameterExpression {
  /** `${…}` (business date, outputs, loop values, placeholders), `$[…]` (scheduled time), or a word such as `$bizdate`. */
  readonly kind: 'braces' | 'brackets' | 'word'
  readonly text: string
  readonly start: number
  readonly end: number
  /** False when the value ends before the closing `}` or `]`; `end` is then the end of the value. */
  readonly closed: boolean
}

/** The expressions of a value in the order in which they begin; one that stands inside another comes after it. */
export const parameterExpressions = remembered((value): readonly ParameterExpression[] => {
  const found: ParameterExpression[] = []
  let at = 0
  while (at < value.length) at = value[at] === '$' ? readExpression(value, at, found) : at + 1
  return found
})

/** What the product's manual says about an expression: offsets (`-1`) and indexes (`[0]`) are those of the form's `n`. */
export function parameterForm(expression: ParameterExpression): ParameterForm | undefined {
  const text = withoutNumbers(expression.text)
  return parameters.find((parameter) => withoutNumbers(parameter.form) === text)
}

const closers = { '{': '}', '[': ']' } as const

/** Reads what stands at a "$" and returns where to go on. */
function readExpression(value: string, start: number, found: ParameterExpression[]): number {
  const opener = value[start + 1]
  if (opener !== '{' && opener !== '[') return readWord(value, start, found)
  const slot = found.length
  let depth = 0
  let at = start + 2
  while (at < value.length) {
    if (value[at] === '$') {
      at = readExpression(value, at, found)
      continue
    }
    if (value[at] === opener) depth++
    if (value[at] === closers[opener] && depth-- === 0) break
    at++
  }
  const end = Math.min(at + 1, value.length)
  const kind = opener === '{' ? 'braces' : 'brackets'
  found.splice(slot, 0, { kind, text: value.slice(start, end), start, end, closed: at < value.length })
  return end
}

function readWord(value: string, start: number, found: ParameterExpression[]): number {
  const text = /^\$[A-Za-z]+/.exec(value.slice(start))?.[0]
  if (text === undefined) return start + 1
  const end = start + text.length
  if (words.has(text) && !/\w/.test(value[end] ?? '')) found.push({ kind: 'word', text, start, end, closed: true })
  return end
}

const words: ReadonlySet<string> = new Set(parameters.map((parameter) => parameter.form).filter((form) => /^\$[A-Za-z]/.test(form)))

function withoutNumbers(text: string): string {
  return text.replace(/[+-]\d+/g, '-n').replace(/\[(?:\d+|[a-z])\]/g, '[n]')
}
