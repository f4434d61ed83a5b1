import { closest } from '../../closest.ts'
import { headerKey } from '../../model/header.ts'
import { own } from '../../own.ts'
import type { Stranger } from '../../schema/walk.ts'
import { walk } from '../../schema/walk.ts'
import { say, sentenceOf } from '../../sentence.ts'
import type { BlockRule, Finding } from '../rule.ts'

/** A key that nothing reads and that is close to one that is read. Keys of other people's tools are their business. */
export const unknownKey: BlockRule = {
  code: 'unknown-key',
  severity: 'warning',
  block: true,
  check(block) {
    const { strangers } = walk(block)
    return strangers.length === 0 ? undefined : strangers.flatMap((stranger) => judge(stranger) ?? [])
  },
}

function judge({ key, path, schema, value }: Stranger): Finding | undefined {
  const place = { at: [...path, key], facet: 'key' } as const
  const ignored = own(schema['x-ignored'], key)
  if (ignored)
    return ignored.severity === 'none'
      ? undefined
      : { ...place, severity: ignored.severity, message: say`"${key}" is ignored. ${sentenceOf(ignored.why)}`, tag: 'unnecessary' }
  const frame = schema['x-entity'] === 'document' || schema['x-entity'] === 'flat'
  // Other spellings of the header are read, and have a rule of their own.
  if (frame && (headerKey(key) !== undefined || key.toLowerCase() === 'spec')) return undefined
  const known = [...Object.keys(schema.properties ?? {}), ...(frame ? ['spec'] : [])]
  const free = known.filter((candidate) => !Object.hasOwn(value, candidate))
  const near = own(schema['x-misspellings'], key) ?? closest(key, free)
  if (near === undefined) return undefined
  return {
    ...place,
    message: say`Nothing reads the key "${key}". Did you mean "${near}"?`,
    fix: { title: say`Rename to "${near}"`, change: { kind: 'key', text: near } },
  }
}
