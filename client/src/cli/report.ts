import type { Range } from 'vscode-languageserver-types'
import type { Severity } from '../../../server/src/language/problem.ts'
import { excerpt } from './excerpt.ts'

/** A problem with the line it stands on. */
export interface FoundProblem {
  readonly file: string
  readonly range: Range
  readonly severity: Severity
  readonly code: string
  readonly message: string
  readonly line: string
}

type Report = (problems: readonly FoundProblem[], documents: number, color: boolean) => string

export const formats: Readonly<Record<'text' | 'json' | 'github', Report>> = { text, json, github }

export function isFormat(name: string): name is keyof typeof formats {
  return Object.hasOwn(formats, name)
}

const colors: Readonly<Record<Severity, string>> = { error: '31', warning: '33', information: '36', hint: '90' }

/** For people: place, sentence, the line itself and what of it is meant. */
function text(problems: readonly FoundProblem[], documents: number, color: boolean): string {
  const paint = (code: string, part: string) => (color ? `\u001b[${code}m${part}\u001b[0m` : part)
  const blocks = problems.map(({ file, range: { start, end }, severity, code, message, line }) => {
    const number = String(start.line + 1)
    const gutter = ' '.repeat(number.length)
    const shown = excerpt(line, start.character, end.line === start.line ? end.character : line.length)
    return [
      `${paint('1', `${file}:${number}:${start.character + 1}`)} ${paint(colors[severity], severity)} ${message} ${paint('90', `(${code})`)}`,
      `  ${gutter} |`,
      `  ${number} | ${shown.text}`,
      `  ${gutter} | ${paint(colors[severity], shown.marks)}`,
      '',
    ].join('\n')
  })
  return documents === 0 ? '' : `${blocks.map((block) => `${block}\n`).join('')}${summary(problems, documents)}\n`
}

function summary(problems: readonly FoundProblem[], documents: number): string {
  const checked = `${documents} ${documents === 1 ? 'document' : 'documents'} checked`
  if (problems.length === 0) return `${checked}, no problems.`
  const counts = (['error', 'warning', 'information', 'hint'] as const).flatMap((severity) => {
    const count = problems.filter((problem) => problem.severity === severity).length
    return count > 0 ? `${count} ${severity}${count > 1 && severity !== 'information' ? 's' : ''}` : []
  })
  return `${checked}: ${counts.join(', ')}.`
}

/** For programs: lines and columns count from 1. */
function json(problems: readonly FoundProblem[]): string {
  const rows = problems.map(({ file, range: { start, end }, severity, code, message }) => ({
    file,
    line: start.line + 1,
    column: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
    severity,
    code,
    message,
  }))
  return `${JSON.stringify(rows, null, 2)}\n`
}

/** Workflow commands that put the problems beside the lines of a pull request. */
function github(problems: readonly FoundProblem[]): string {
  return problems
    .map(({ file, range: { start, end }, severity, code, message }) => {
      const level = severity === 'error' || severity === 'warning' ? severity : 'notice'
      const place = `file=${property(file)},line=${start.line + 1},col=${start.character + 1},endLine=${end.line + 1},endColumn=${end.character + 1},title=${property(code)}`
      return `::${level} ${place}::${escaped(message)}\n`
    })
    .join('')
}

function escaped(part: string): string {
  return part.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function property(part: string): string {
  return escaped(part).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
