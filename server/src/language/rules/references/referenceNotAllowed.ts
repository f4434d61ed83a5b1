import type { Block } from '../../document/block.ts'
import type { Path } from '../../problem.ts'
import { failuresOf } from '../../schema/failure.ts'
import { say } from '../../sentence.ts'
import { blockValue } from '../../syntax/tree.ts'
import { isForbiddenReference } from '../forbiddenReference.ts'
import type { DocumentFinding, FactRule } from '../rule.ts'

/** A reference where the parser wants the thing itself: it fails there. */
export const referenceNotAllowed: FactRule = {
  code: 'reference-not-allowed',
  severity: 'error',
  facts: 'entries',
  check({ block, holder }) {
    // A workflow may refer to its nodes, the body may not; the entry alone cannot tell.
    if (block.role === 'node' && holder?.role !== 'workflow' && typeof blockValue(block) === 'string') return finding(block, [])
    const failures = failuresOf(block)
    return failures.length === 0 ? undefined : failures.filter(isForbiddenReference).map(({ path }) => finding(block, path))
  },
}

function finding(block: Block, path: Path): DocumentFinding {
  const name = path.findLast((step) => typeof step === 'string')
  const message =
    name === undefined || typeof (path.at(-1) ?? 0) === 'number'
      ? say`An entry of this list must be written out as an object; a text, which would be a reference, is not allowed here.`
      : say`"${name}" must be written out as an object; a reference is not allowed here.`
  return { at: { block, path }, message }
}
