import type { FlowDocument } from '../../document/document.ts'
import type { Place } from '../../problem.ts'
import { failuresOf } from '../../schema/failure.ts'
import { say } from '../../sentence.ts'
import { blockValue, isBrokenBlock } from '../../syntax/tree.ts'
import { isForbiddenReference } from '../forbiddenReference.ts'
import type { DocumentRule } from '../rule.ts'

/** A reference where the parser wants the thing itself: it fails there. */
export const referenceNotAllowed: DocumentRule = {
  code: 'reference-not-allowed',
  severity: 'error',
  document: true,
  *check(_, document) {
    for (const at of [...forbidden(document)]) {
      const name = at.path.findLast((step) => typeof step === 'string')
      const message =
        name === undefined || typeof (at.path.at(-1) ?? 0) === 'number'
          ? say`An entry of this list must be written out as an object; a text, which would be a reference, is not allowed here.`
          : say`"${name}" must be written out as an object; a reference is not allowed here.`
      yield { at, message }
    }
  },
}

function* forbidden(document: FlowDocument): Iterable<Place> {
  for (const block of document.blocks) {
    if (isBrokenBlock(block)) continue
    for (const failure of failuresOf(block)) if (isForbiddenReference(failure)) yield { block, path: failure.path }
  }
  // A workflow may refer to its nodes, the body may not; the entry alone cannot tell.
  const { block, lists } = document.root
  for (const [i, run] of block.runs.entries()) {
    if (run.role !== 'node') continue
    for (const part of lists[i] ?? []) if (typeof blockValue(part.block) === 'string') yield { block: part.block, path: [] }
  }
}
