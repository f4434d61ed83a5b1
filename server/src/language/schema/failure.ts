import type { Block } from '../document/block.ts'
import { isFrameRole } from '../document/frames.ts'
import type { Path } from '../problem.ts'
import { blockValue } from '../syntax/tree.ts'
import { Digits, isObject, type Value, valueAt } from '../syntax/value.ts'
import { validators } from './generated/validators.js'
import { schemaAt } from './lookup.ts'
import type { JsonType, Schema, ValidationError } from './schema.ts'

/** A place where a block's value breaks its schema, with what is needed to say so in a sentence. */
export type Failure =
  | { readonly kind: 'type'; readonly path: Path; readonly schema: Schema; readonly value: Value; readonly found: JsonType }
  | { readonly kind: 'enum'; readonly path: Path; readonly schema: Schema; readonly value: string }
  | { readonly kind: 'required'; readonly path: Path; readonly schema: Schema; readonly missing: string }

/**
 * What the compiled schema of the block's role refuses: one failure for a place, none below a place of the wrong type, none for null
 * (which readers treat as absent) and none for text with placeholders.
 */
export function failuresOf(block: Block): readonly Failure[] {
  return block.derive(findFailures)
}

function findFailures(block: Block): readonly Failure[] {
  const value = blockValue(block)
  const entry = entryFailure(block, value)
  if (entry) return [entry]
  const validate = Object.hasOwn(validators, block.role) ? validators[block.role as keyof typeof validators] : undefined
  const failures = (validate?.(value) ?? []).flatMap((error) => toFailure(error, block.role, value) ?? [])
  const seen = new Set<string>()
  return failures.filter((failure) => {
    const key = JSON.stringify([failure.path, failure.kind === 'required' ? failure.missing : ''])
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}

/** An entry of a list that is no object. A text may be a reference to a node: whether it may stand there is a question to the list. */
function entryFailure({ role }: Block, value: Value): Failure | undefined {
  if (isFrameRole(role) || isObject(value) || value === null) return undefined
  if (typeof value === 'string' && role === 'node') return undefined
  const schema: Schema = { ...schemaAt(role, []), type: 'object', 'x-wrongType': { '*': 'error' } }
  return { kind: 'type', path: [], schema, value, found: jsonType(value) }
}

function toFailure(error: ValidationError, role: string, root: Value): Failure | undefined {
  const path = pathOf(error.instancePath, root)
  const value = valueAt(root, path)
  const schema = schemaAt(role, path)
  if (!schema || value === null || value === undefined) return undefined
  if (error.keyword === 'required') return { kind: 'required', path, schema, missing: error.missing ?? '' }
  if (typeof value === 'string' && value.includes('${')) return undefined
  if (error.keyword === 'enum') return typeof value === 'string' ? { kind: 'enum', path, schema, value } : undefined
  if (error.keyword !== 'type') return undefined
  const found = jsonType(value)
  return found === 'integer' && acceptsInteger(schema) ? undefined : { kind: 'type', path, schema, value, found }
}

function acceptsInteger(schema: Schema): boolean {
  return (
    schema.type === 'integer' ||
    schema.type === 'number' ||
    (typeof schema.type === 'object' && schema.type.some((type) => type === 'integer' || type === 'number'))
  )
}

export function jsonType(value: Value): JsonType {
  if (value instanceof Digits) return 'integer'
  if (Array.isArray(value)) return 'array'
  if (isObject(value)) return 'object'
  if (typeof value === 'number') return Number.isInteger(value) ? 'integer' : 'number'
  return typeof value === 'boolean' ? 'boolean' : 'string'
}

/** A JSON pointer as a path: a step is an index where the value has a list. */
function pathOf(pointer: string, root: Value): Path {
  const path: (string | number)[] = []
  for (const part of pointer.split('/').slice(1)) {
    const step = part.replaceAll('~1', '/').replaceAll('~0', '~')
    path.push(Array.isArray(valueAt(root, path)) ? Number(step) : step)
  }
  return path
}
