import { flowSpecFrames } from '../../document/frames.ts'
import { bodyOf } from '../../model/body.ts'
import { kinds } from '../../schema/generated/kinds.ts'
import { say } from '../../sentence.ts'
import type { BlockRule } from '../rule.ts'

/** The body calls itself another kind of workflow than the document does. */
export const typeDiffersFromKind: BlockRule = {
  code: 'type-differs-from-kind',
  severity: 'hint',
  block: flowSpecFrames,
  check(block, header) {
    const body = bodyOf(block)
    const type = body?.value.type
    if (!body || typeof type !== 'string' || header.kind === undefined || type.toLowerCase() === header.kind.toLowerCase()) return
    const workflowKinds = kinds.filter((kind) => kind.workflowKind).map((kind) => kind.kind.toLowerCase())
    if (![type, header.kind].every((name) => workflowKinds.includes(name.toLowerCase()))) return
    return {
      at: [...body.path, 'type'],
      message: say`"type" names another kind of workflow than the document's "kind", which is ${header.kind}.`,
      fix: { title: say`Change to "${header.kind}"`, change: { kind: 'value', text: header.kind } },
    }
  },
}
