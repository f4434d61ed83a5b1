import { say } from '../sentence.ts'
import type { Fault } from '../syntax/node.ts'
import type { Finding } from './rule.ts'

/** The faults of one kind that a parser found in a block, as findings. */
export function* faultFindings(faults: readonly Fault[], code: Fault['code']): Iterable<Finding> {
  for (const { start, end, message, replacement } of faults.filter((fault) => fault.code === code)) {
    const fix =
      replacement === undefined ? undefined : { title: say`Write ${replacement}`, change: { kind: 'source', text: replacement } as const }
    yield { span: { start, end }, message, ...(fix && { fix }) }
  }
}
