import { explain } from '../../schema/explain.ts'
import { failuresOf } from '../../schema/failure.ts'
import { say } from '../../sentence.ts'
import { nodeAt, treeOf } from '../../syntax/tree.ts'
import type { BlockRule, Finding } from '../rule.ts'
import { yamlRemarkAt } from './yamlRemark.ts'

/** `yes`, `no`, `on` and `off` without quotes are true and false for YAML 1.1, where a text was meant. */
export const yamlBoolean: BlockRule = {
  code: 'yaml-boolean',
  severity: 'warning',
  block: true,
  about: 'failures',
  check(block) {
    return failuresOf(block).flatMap((failure): Finding[] => {
      if (failure.kind !== 'type' || failure.found !== 'boolean' || yamlRemarkAt(block, failure.path) !== 'yaml-boolean') return []
      const node = nodeAt(treeOf(block).root, failure.path)
      if (node?.kind !== 'boolean') return []
      const { source, value } = node
      return [
        {
          at: failure.path,
          severity: explain(failure)?.severity === 'error' ? 'error' : 'warning',
          message: say`YAML 1.1 reads ${source} as ${String(value)}. Quote it to keep the word.`,
          fix: { title: say`Write '${source}'`, change: { kind: 'json', value: source } },
        },
      ]
    })
  },
}
