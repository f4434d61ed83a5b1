import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { stringify } from 'yaml'
import type { Form } from '../../server/src/language/document/block.ts'
import { FlowDocument } from '../../server/src/language/document/document.ts'
import type { Problem } from '../../server/src/language/problem.ts'
import { problemsOf } from '../../server/src/language/rules/check.ts'
import { spoken } from '../../server/src/language/sentence.ts'
import { spanOf } from '../../server/src/language/syntax/tree.ts'

/** A problem as a person sees it: `severity code "underlined text": sentence`. */
export function seen(document: FlowDocument, problem: Problem): string {
  const span = spanOf(problem.at)
  const start = document.offset(problem.at.block, span.start)
  const text = document.text.slice(start, start + span.end - span.start)
  return `${problem.severity} ${problem.code} ${JSON.stringify(text)}: ${spoken(problem.message)}`
}

export function problemsIn(form: Form, text: string): string[] {
  const document = FlowDocument.of(form, text)
  return problemsOf(document).map((problem) => seen(document, problem))
}

export interface RuleCase {
  readonly name: string
  /** The whole document as a value, or its text where the form itself matters. */
  readonly document: unknown
  /** What the rule says about it, as `severity "underlined text"` or, where only the severity matters, `severity`. None: accepted. */
  readonly finds?: readonly string[]
}

/**
 * A rule's cases, each in both forms: the document is written as JSON and as YAML, and only what this rule finds is compared. Underlined text is
 * compared without its quotes. A case given as text is tried in the form it is named for (`json:` or `yaml:` in front of the name).
 */
export function ruleCases(code: string, cases: readonly RuleCase[]): void {
  describe(`rule ${code}`, () => {
    for (const { name, document, finds = [] } of cases) {
      for (const form of ['json', 'yaml'] as const) {
        const text = typeof document === 'string' ? (name.startsWith(form) ? document : undefined) : written(form, document)
        if (text === undefined) continue
        it(`${name} (${form})`, () => assert.deepEqual(found(form, text, code, finds), finds))
      }
    }
  })
}

export function written(form: Form, document: unknown): string {
  return form === 'json' ? JSON.stringify(document, null, 2) : stringify(document, { version: '1.1', lineWidth: 0 })
}

function found(form: Form, text: string, code: string, finds: readonly string[]): string[] {
  const document = FlowDocument.of(form, text)
  const bare = finds.length > 0 && finds.every((line) => !line.includes(' '))
  return problemsOf(document)
    .filter((problem) => problem.code === code)
    .map((problem) => {
      if (bare) return problem.severity
      const span = spanOf(problem.at)
      const start = document.offset(problem.at.block, span.start)
      const underlined = document.text.slice(start, start + span.end - span.start).replace(/^(["'])(.*)\1$/s, '$2')
      return `${problem.severity} ${JSON.stringify(underlined)}`
    })
}
