import type { Text } from '../../model/facts.ts'
import { type Index, placeOf } from '../../model/index.ts'
import { hasPlaceholder, parseReference } from '../../model/reference.ts'
import { say } from '../../sentence.ts'
import type { DocumentFinding, FactRule } from '../rule.ts'

/** An output that nothing here publishes, but something almost does. Outputs elsewhere in the workspace are nobody's business here. */
export const nearMissOutput: FactRule = {
  code: 'near-miss-output',
  severity: 'warning',
  facts: 'flows',
  needsWhole: true,
  check({ nodeId, edges, block }, index, scope) {
    let found: DocumentFinding[] | undefined
    for (const { output } of edges) {
      const meant = output && !isKnown(output, index) ? index.nearOutput(output.text) : undefined
      if (!output || meant === undefined) continue
      const waiting = nodeId && scope.nodeNamed(nodeId.text)
      if (waiting?.outputs.some(({ text }) => text === meant)) continue
      const at = placeOf({ block, path: output.path })
      const [publisher] = index.publishersOf(meant)
      found = [
        ...(found ?? []),
        {
          at,
          message: say`Nothing in this document publishes "${output.text}". Did you mean "${meant}"? Both have to agree in every character.`,
          ...(publisher && { related: [{ at: placeOf(publisher), message: say`"${meant}" is published here.` }] }),
          fix: { title: say`Change to "${meant}"`, at, change: { kind: 'value', text: meant } },
        },
      ]
    }
    return found
  },
}

function isKnown({ text }: Text, index: Index): boolean {
  if (index.isOutputName(text) || hasPlaceholder(text)) return true
  const { form, id } = parseReference(text)
  return form !== 'bare' || index.find('node', id).length > 0 || index.find('nodeOutput', id).length > 0
}
