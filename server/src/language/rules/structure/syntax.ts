import { say } from '../../sentence.ts'
import type { Fault } from '../../syntax/node.ts'
import { isPlain, treeOf } from '../../syntax/tree.ts'
import type { BlockRule, Finding } from '../rule.ts'

/** The text breaks the grammar of JSON or YAML. */
export const syntax: BlockRule = {
  code: 'syntax',
  severity: 'error',
  block: true,
  broken: true,
  *check(block) {
    if (!isPlain(block)) yield* findings(treeOf(block).faults, 'syntax')
  },
}

export function* findings(faults: readonly Fault[], code: Fault['code']): Iterable<Finding> {
  for (const { start, end, message, replacement } of faults.filter((fault) => fault.code === code)) {
    const fix =
      replacement === undefined ? undefined : { title: say`Write ${replacement}`, change: { kind: 'source', text: replacement } as const }
    yield { span: { start, end }, message, ...(fix && { fix }) }
  }
}
