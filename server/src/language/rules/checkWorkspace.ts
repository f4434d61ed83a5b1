import type { FlowDocument } from '../document/document.ts'
import type { Problem } from '../problem.ts'
import { findingsOf } from './findingsOf.ts'
import type { SeenWorkspace } from './rule.ts'
import { isFragment } from './structure/fragment.ts'
import { workspaceRules } from './workspace/all.ts'

/** What a document names and the chosen workspace does not have. Apart from the other rules, since it does not depend on the document alone. */
export function workspaceProblems(document: FlowDocument, seen: SeenWorkspace): readonly Problem[] {
  if (isFragment(document)) return []
  return workspaceRules.flatMap(({ code, severity, check }) =>
    findingsOf(check(document, seen)).map((finding) => ({ code, severity, ...finding })),
  )
}
