import type { Block } from '../document/block.ts'
import type { FlowDocument } from '../document/document.ts'
import { type Kind, kinds } from '../schema/generated/kinds.ts'
import { blockValue } from '../syntax/tree.ts'
import { isObject, scalarText, type Value } from '../syntax/value.ts'

/** What the document says of itself. What is computed from a block may depend on it, so that two headers with the same `key` are the same. */
export interface Header {
  readonly key: string
  /** As the schemas spell it, whatever the case in the document; undefined when absent or unknown. */
  readonly kind?: string
  readonly version?: string
  /** Version 2.0.0 or later. */
  readonly v2: boolean
  /** No `spec`: the whole document is the body. */
  readonly flat: boolean
}

export function headerOf(document: FlowDocument): Header {
  return document.root.block.derive(readHeader)
}

function readHeader(frame: Block): Header {
  const value = blockValue(frame)
  const flat = frame.role === 'flat'
  const written = scalarText(headerValue(value, 'kind'))
  const kind = written === undefined ? undefined : kinds.find((known) => known.kind.toLowerCase() === written.toLowerCase())?.kind
  const version = scalarText(headerValue(value, 'version'))
  return {
    key: `${kind} ${version} ${flat}`,
    ...(kind !== undefined && { kind }),
    ...(version !== undefined && { version }),
    v2: /^[2-9]\./.test(version ?? ''),
    flat,
  }
}

/** The parser finds `kind` and `version` ignoring case and a trailing "s". */
export function headerValue(value: Value, key: 'kind' | 'version'): Value | undefined {
  if (!isObject(value)) return undefined
  const found = Object.keys(value).find((candidate) => candidate.toLowerCase().replace(/s$/, '') === key)
  return found === undefined ? undefined : value[found]
}

/** The header key that the parser takes this one for: it ignores case and a trailing "s". Undefined for anything else, and for the key itself. */
export function headerKey(key: string): 'kind' | 'version' | undefined {
  const plain = key.toLowerCase().replace(/s$/, '')
  return (plain === 'kind' || plain === 'version') && plain !== key ? plain : undefined
}

/** A kind that the format reserves and no parser reads, in any letter case. */
export function reservedKind(written: string): Kind | undefined {
  return kinds.find(({ kind, parser }) => parser === 'reject' && kind.toLowerCase() === written.toLowerCase())
}
