import type { Block } from '../../document/block.ts'
import type { Path, Severity } from '../../problem.ts'
import { explain } from '../../schema/explain.ts'
import { failuresOf } from '../../schema/failure.ts'
import type { Fault } from '../../syntax/node.ts'
import { isPlain, nodeAt, treeOf } from '../../syntax/tree.ts'
import { faultFindings } from '../faultFindings.ts'
import type { Finding } from '../rule.ts'

/** What YAML 1.1 makes of a text without quotes that was hardly meant so. */
export type YamlRemark = 'yaml-octal' | 'yaml-sexagesimal' | 'yaml-boolean'

/** The remark that explains why the value at a path has not the type that it seems to have. One fault is reported once: under the remark. */
export function yamlRemarkAt(block: Block, path: Path): YamlRemark | undefined {
  const node = nodeAt(treeOf(block).root, path)
  if (node?.kind === 'boolean') return /^(?:true|false)$/i.test(node.source) ? undefined : 'yaml-boolean'
  if (node?.kind !== 'number' || isPlain(block)) return undefined
  const fault = treeOf(block).faults.find(({ code, start }) => start === node.start && code.startsWith('yaml-'))
  return fault && (fault.code as YamlRemark)
}

/** The parser's remarks of a code. They are as bad as the wrong type that comes of them, when that is an error. */
export function remarks(block: Block, code: Fault['code']): readonly Finding[] {
  if (isPlain(block)) return []
  const found = faultFindings(treeOf(block).faults, code)
  if (found.length === 0) return found
  const worse = new Map<number | undefined, Severity>()
  for (const failure of failuresOf(block)) {
    const severity = failure.kind === 'type' ? explain(failure)?.severity : undefined
    if (severity === 'error') worse.set(nodeAt(treeOf(block).root, failure.path)?.start, severity)
  }
  return found.map((finding) => {
    const severity = worse.get(finding.span?.start)
    return severity ? { ...finding, severity } : finding
  })
}
