import type { Block } from '../../../../server/src/language/document/block.ts'
import { FlowDocument, type Part } from '../../../../server/src/language/document/document.ts'
import { judged } from '../../../../server/src/language/features/diagnostics.ts'
import { spoken } from '../../../../server/src/language/sentence.ts'
import type { SpecTrouble } from './checkEntity.ts'

/** The first error that the rules of the editor find in a spec, with its place as in `$.spec.workflows[0].nodes[1].name`. */
export function languageCheck(text: string): SpecTrouble | undefined {
  const document = FlowDocument.of('json', text)
  const error = judged(document, () => undefined).find(({ severity }) => severity === 'error')
  if (error === undefined) return undefined
  const { at, message } = error.problem
  const steps = [...(pathOf(at.block, document.root) ?? []), ...at.path]
  return { path: `$${steps.map(written).join('')}`, message: spoken(message) }
}

function written(step: string | number): string {
  if (typeof step === 'number') return `[${step}]`
  return /^\w+$/.test(step) ? `.${step}` : `['${step}']`
}

/** A block knows the lists in it and not where it is itself. */
function pathOf(block: Block, { block: own, lists }: Part): (string | number)[] | undefined {
  if (own === block) return []
  for (const [run, parts] of lists.entries()) {
    for (const [at, part] of parts.entries()) {
      const below = pathOf(block, part)
      if (below !== undefined) return [...(own.runs[run]?.path ?? []), at, ...below]
    }
  }
  return undefined
}
