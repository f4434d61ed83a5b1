import { say } from '../sentence.ts'
import type { Fault, Span } from './node.ts'

const timestamp = /^\d{4}-\d\d?-\d\d?(?:(?:[Tt]|[ \t]+)\d\d?:\d\d:\d\d(?:\.\d*)?(?:[ \t]*(?:Z|[-+]\d\d?(?::\d\d)?))?)?$/

/** A plain scalar that YAML 1.1 reads as a point in time. */
export function isTimestamp(source: string): boolean {
  return timestamp.test(source)
}

export function timestampFault(source: string, span: Span): Fault {
  return {
    code: 'yaml-timestamp',
    ...span,
    message: say`YAML 1.1 reads this as a point in time. Quote it to keep it as written.`,
    replacement: `'${source}'`,
  }
}
