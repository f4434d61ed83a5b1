import { type Output, placeOf } from '../../model/index.ts'
import { hasPlaceholder } from '../../model/reference.ts'
import { say } from '../../sentence.ts'
import { blockValue } from '../../syntax/tree.ts'
import { isObject, valueAt } from '../../syntax/value.ts'
import type { DocumentRule } from '../rule.ts'

/** Two nodes that publish one output: the service refuses to deploy the second one. */
export const duplicateOutput: DocumentRule = {
  code: 'duplicate-output',
  severity: 'error',
  document: true,
  *check(index) {
    for (const [text, outputs] of index.outputs) {
      if (outputs.length < 2 || text === '' || hasPlaceholder(text)) continue
      const [first, ...later] = outputs.filter(isOwn)
      for (const output of later) {
        if (!first || isSameOwner(first, output)) continue
        yield {
          at: placeOf(output),
          message: say`The output "${text}" is published by another node already. Only one node can publish an output.`,
          related: [{ at: placeOf(first), message: say`It is published here first.` }],
        }
      }
    }
  },
}

/** A node that stands for another one's output (`reference`) repeats it. */
function isOwn({ owner }: Output): boolean {
  const node = owner && valueAt(blockValue(owner.block), owner.path)
  return !isObject(node) || !isObject(node.reference)
}

function isSameOwner(a: Output, b: Output): boolean {
  return a.owner?.block === b.owner?.block && a.owner?.path.join('/') === b.owner?.path.join('/')
}
