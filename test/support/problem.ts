import assert from 'node:assert/strict'
import { FlowDocument } from '../../server/src/language/document/document.ts'
import type { Problem } from '../../server/src/language/problem.ts'
import { problemsOf } from '../../server/src/language/rules/check.ts'

/** The one problem of this code in a document. */
export function problemIn(document: unknown, code: string): Problem {
  const [problem, ...more] = problemsOf(FlowDocument.of('json', JSON.stringify(document))).filter((found) => found.code === code)
  assert.ok(problem && more.length === 0, `${more.length + (problem ? 1 : 0)} problems with the code ${code}`)
  return problem
}

/** What the repair of the one problem of this code writes. */
export function repairIn(document: unknown, code: string): unknown {
  return problemIn(document, code).fix?.change
}
