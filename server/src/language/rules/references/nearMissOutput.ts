import { edgesOf, type Index, nodeNamed, placeOf } from '../../model/index.ts'
import { nearMisses } from '../../model/nearMiss.ts'
import { hasPlaceholder, parseReference } from '../../model/reference.ts'
import { say } from '../../sentence.ts'
import type { DocumentRule } from '../rule.ts'

/** An output that nothing here publishes, but something almost does. Outputs elsewhere in the workspace are nobody's business here. */
export const nearMissOutput: DocumentRule = {
  code: 'near-miss-output',
  severity: 'warning',
  document: true,
  needsWhole: true,
  *check(index) {
    let near: ReturnType<typeof nearMisses> | undefined
    for (const scope of index.scopes) {
      for (const { flow, edge } of edgesOf(scope)) {
        const output = edge.output
        if (!output || hasPlaceholder(output.text) || isKnown(index, output.text)) continue
        near ??= nearMisses(index.outputs.keys())
        const meant = near(output.text)
        const waiting = flow.nodeId && nodeNamed(scope, flow.nodeId.text)
        if (meant === undefined || waiting?.outputs.some(({ text }) => text === meant)) continue
        const at = placeOf({ block: edge.block, path: output.path })
        const [publisher] = index.outputs.get(meant) ?? []
        yield {
          at,
          message: say`Nothing in this document publishes "${output.text}". Did you mean "${meant}"? Both have to agree in every character.`,
          ...(publisher && { related: [{ at: placeOf(publisher), message: say`"${meant}" is published here.` }] }),
          fix: { title: say`Change to "${meant}"`, at, change: { kind: 'value', text: meant } },
        }
      }
    }
  },
}

function isKnown(index: Index, text: string): boolean {
  const { form, id } = parseReference(text)
  return form !== 'bare' || index.outputNames.has(text) || index.find('node', id).length > 0 || index.find('nodeOutput', id).length > 0
}
