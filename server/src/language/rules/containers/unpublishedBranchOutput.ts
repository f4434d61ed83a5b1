import { outputGroups } from '../../model/facts.ts'
import { placeOf } from '../../model/index.ts'
import { outputName } from '../../model/outputName.ts'
import { hasPlaceholder } from '../../model/reference.ts'
import { say } from '../../sentence.ts'
import { isObject, type Value } from '../../syntax/value.ts'
import { objectsIn } from '../present.ts'
import type { DocumentRule } from '../rule.ts'

/** What a branch opens is no output of its node: nothing downstream can depend on it. */
export const unpublishedBranchOutput: DocumentRule = {
  code: 'unpublished-branch-output',
  severity: 'warning',
  document: true,
  needsWhole: true,
  *check(index) {
    for (const node of index.scopes.flatMap((scope) => scope.nodes)) {
      const { branch, outputs } = node.visit.value
      if (!isObject(branch)) continue
      const published = outputsIn(outputs).map((output) => outputName(output, index))
      for (const { object, index: i } of objectsIn(branch.branches)) {
        const name = outputName(object.output, index)
        if (name === undefined || hasPlaceholder(name) || published.includes(name)) continue
        const at = placeOf({ block: node.block, path: [...node.path, 'branch', 'branches', i, 'output'] })
        yield { at, message: say`The branch opens "${name}", which the node does not publish: list it in "outputs.nodeOutputs".` }
      }
    }
  },
}

function outputsIn(outputs: Value | undefined): readonly Value[] {
  if (!isObject(outputs)) return []
  return outputGroups.flatMap((group) => {
    const list = outputs[group]
    return Array.isArray(list) ? (list as readonly Value[]) : []
  })
}
