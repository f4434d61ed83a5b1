import type { Published } from '../../model/filed.ts'
import { placeOf } from '../../model/index.ts'
import { hasPlaceholder } from '../../model/reference.ts'
import { say } from '../../sentence.ts'
import type { FactRule } from '../rule.ts'

/** Two nodes that publish one output: the service refuses to deploy the second one. A node that stands for another one's output repeats it. */
export const duplicateOutput: FactRule = {
  code: 'duplicate-output',
  severity: 'error',
  facts: 'published',
  check(output, index) {
    const { text, standsIn } = output
    const publishers = index.publishersOf(text)
    if (publishers.length < 2 || standsIn || text === '' || hasPlaceholder(text)) return
    const first = publishers.find((published) => !published.standsIn)
    if (!first || isSameOwner(first, output)) return
    return {
      at: placeOf(output),
      message: say`The output "${text}" is published by another node already. Only one node can publish an output.`,
      related: [{ at: placeOf(first), message: say`It is published here first.` }],
    }
  },
}

function isSameOwner(a: Published, b: Published): boolean {
  return a.block === b.block && a.owner.path.join('/') === b.owner.path.join('/')
}
