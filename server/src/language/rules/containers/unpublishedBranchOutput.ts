import { outputGroups } from '../../model/facts.ts'
import { placeOf } from '../../model/index.ts'
import { outputName } from '../../model/outputName.ts'
import { hasPlaceholder } from '../../model/reference.ts'
import { say } from '../../sentence.ts'
import { blockValue } from '../../syntax/tree.ts'
import { isObject, type Value, valueAt } from '../../syntax/value.ts'
import { objectsIn } from '../present.ts'
import type { DocumentFinding, FactRule } from '../rule.ts'

/** What a branch opens is no output of its node: nothing downstream can depend on it. */
export const unpublishedBranchOutput: FactRule = {
  code: 'unpublished-branch-output',
  severity: 'warning',
  facts: 'nodes',
  needsWhole: true,
  check({ block, path }, index) {
    const node = valueAt(blockValue(block), path)
    if (!isObject(node) || !isObject(node.branch)) return
    const published = outputsIn(node.outputs).map((output) => outputName(output, index))
    return objectsIn(node.branch.branches).flatMap(({ object, index: i }): DocumentFinding[] => {
      const name = outputName(object.output, index)
      if (name === undefined || hasPlaceholder(name) || published.includes(name)) return []
      const at = placeOf({ block, path: [...path, 'branch', 'branches', i, 'output'] })
      return [{ at, message: say`The branch opens "${name}", which the node does not publish: list it in "outputs.nodeOutputs".` }]
    })
  },
}

function outputsIn(outputs: Value | undefined): readonly Value[] {
  if (!isObject(outputs)) return []
  return outputGroups.flatMap((group) => {
    const list = outputs[group]
    return Array.isArray(list) ? (list as readonly Value[]) : []
  })
}
