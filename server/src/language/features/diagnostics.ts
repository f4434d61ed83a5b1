import type { Diagnostic, DiagnosticSeverity, DiagnosticTag } from 'vscode-languageserver-types'
import type { FlowDocument } from '../document/document.ts'
import type { Problem, Severity } from '../problem.ts'
import { problemsOf } from '../rules/check.ts'
import { workspaceProblems } from '../rules/checkWorkspace.ts'
import type { SeenWorkspace } from '../rules/rule.ts'
import { spoken, type Translate } from '../sentence.ts'
import { rangeOf } from '../syntax/ranges.ts'
import { isSilenced } from './silence.ts'

/** How strictly to judge; `off` silences a rule. */
export type Level = Severity | 'off'

export interface Judgement {
  /** The level of a rule in this document, or undefined where nothing is set. */
  readonly levelOf: (code: string) => Level | undefined
  /** Where related places are. */
  readonly uri: string
  /** The page that explains a rule. */
  readonly pageOf: (code: string) => string
  readonly translate?: Translate | undefined
  /** What is known of the chosen workspace, if anything. */
  readonly workspace?: SeenWorkspace
}

/** A problem that is to be shown, at the level that was asked for. */
export interface Judged {
  readonly problem: Problem
  readonly severity: Severity
}

/** The problems of a document that are neither switched off nor silenced by a comment, in the order of the text. */
export function judged(document: FlowDocument, levelOf: Judgement['levelOf'], workspace?: SeenWorkspace): Judged[] {
  const problems = workspace ? [...problemsOf(document), ...workspaceProblems(document, workspace)] : problemsOf(document)
  return problems.flatMap((problem) => {
    const severity = levelOf(problem.code) ?? problem.severity
    return severity === 'off' || isSilenced(document, problem) ? [] : [{ problem, severity }]
  })
}

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = { error: 1, warning: 2, information: 3, hint: 4 }
const tags: Readonly<Record<NonNullable<Problem['tag']>, DiagnosticTag>> = { unnecessary: 1, deprecated: 2 }

export function diagnostics(document: FlowDocument, { levelOf, uri, pageOf, translate, workspace }: Judgement): Diagnostic[] {
  const range = (at: Problem['at']) => rangeOf(document, at)
  return judged(document, levelOf, workspace).map(({ problem, severity }) => ({
    range: range(problem.at),
    severity: severities[severity],
    code: problem.code,
    codeDescription: { href: pageOf(problem.code) },
    source: 'flowspec',
    message: spoken(problem.message, translate),
    ...(problem.tag && { tags: [tags[problem.tag]] }),
    ...(problem.related && {
      relatedInformation: problem.related.map((related) => ({
        location: { uri, range: range(related.at) },
        message: spoken(related.message, translate),
      })),
    }),
  }))
}
