import { say } from '../sentence.ts'
import type { Fault } from '../syntax/node.ts'
import type { Finding } from './rule.ts'

/** The faults of one kind that a parser found in a block, as findings. */
export function faultFindings(faults: readonly Fault[], code: Fault['code']): Finding[] {
  return faults.filter((fault) => fault.code === code).map(findingOf)
}

function findingOf({ start, end, message, replacement }: Fault): Finding {
  const span = { start, end }
  if (replacement === undefined) return { span, message }
  return { span, message, fix: { title: say`Write ${replacement}`, change: { kind: 'source', text: replacement } } }
}
