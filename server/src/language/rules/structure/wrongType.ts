import type { Block } from '../../document/block.ts'
import { explain } from '../../schema/explain.ts'
import { type Failure, failuresOf } from '../../schema/failure.ts'
import { say } from '../../sentence.ts'
import { nodeAt, treeOf } from '../../syntax/tree.ts'
import { isForbiddenReference } from '../forbiddenReference.ts'
import type { BlockRule, Finding, LocalFix } from '../rule.ts'
import { yamlRemarkAt } from './yamlRemark.ts'

/** A value of another JSON type than readers expect: refused, dropped or converted, as the severity says. */
export const wrongType: BlockRule = {
  code: 'wrong-type',
  severity: 'error',
  block: true,
  about: 'failures',
  check(block) {
    return failuresOf(block).flatMap((failure): Finding[] => {
      if (failure.kind !== 'type' || isElsewhere(failure)) return []
      const explanation = explain(failure)
      if (!explanation || yamlRemarkAt(block, failure.path)) return []
      const { fix, ...rest } = explanation
      return [{ ...rest, ...(fix && { fix: asWritten(block, failure, fix) }) }]
    })
  },
}

/** What has a rule of its own: a list as `inputs` or `outputs`, and a reference where none is allowed. */
function isElsewhere(failure: Failure & { kind: 'type' }): boolean {
  const last = failure.path.at(-1)
  return (failure.found === 'array' && (last === 'inputs' || last === 'outputs')) || isForbiddenReference(failure)
}

/** A number that should be a text keeps its characters: `1.0` becomes "1.0", not "1". */
function asWritten(block: Block, failure: Failure, fix: LocalFix): LocalFix {
  const node = nodeAt(treeOf(block).root, failure.path)
  if (fix.change.kind !== 'json' || typeof fix.change.value !== 'string' || node?.kind !== 'number') return fix
  return { title: say`Write "${node.source}"`, change: { kind: 'json', value: node.source } }
}
