import type { Block } from '../../document/block.ts'
import type { Flow, Text } from '../../model/facts.ts'
import { type Index, nodeNamed, placeOf, type Scope } from '../../model/index.ts'
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
      for (const { flow, output, block } of unknownOutputs(index, scope)) {
        near ??= nearMisses(index.outputs.keys())
        const meant = near(output.text)
        const waiting = flow.nodeId && nodeNamed(scope, flow.nodeId.text)
        if (meant === undefined || waiting?.outputs.some(({ text }) => text === meant)) continue
        const at = placeOf({ block, path: output.path })
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

function* unknownOutputs(index: Index, scope: Scope): Iterable<{ flow: Flow; output: Text; block: Block }> {
  for (const flow of scope.flows) {
    for (const { output } of flow.edges) {
      if (!output || index.outputNames.has(output.text) || hasPlaceholder(output.text)) continue
      const { form, id } = parseReference(output.text)
      const known = form !== 'bare' || index.find('node', id).length > 0 || index.find('nodeOutput', id).length > 0
      if (!known) yield { flow, output, block: flow.block }
    }
  }
}
