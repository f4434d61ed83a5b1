import { closest } from '../closest.ts'
import type { Change, Path, Severity } from '../problem.ts'
import { anyOf, listOf, type Sentence, say, sentenceOf, type Words } from '../sentence.ts'
import { isObject, scalarText, type Value } from '../syntax/value.ts'
import type { Failure } from './failure.ts'
import { typesOf } from './lookup.ts'
import type { JsonType, Schema, SchemaSeverity } from './schema.ts'

/** A failure in words: what was expected, what was found, what would be right, and how bad it is for those who read the document. */
export interface Explanation {
  readonly at: Path
  readonly severity: Severity
  readonly message: Sentence
  readonly fix?: { readonly title: Sentence; readonly change: Change }
}

/** Undefined where the readers make nothing of it. */
export function explain(failure: Failure): Explanation | undefined {
  switch (failure.kind) {
    case 'type':
      return explainType(failure)
    case 'enum':
      return explainEnum(failure)
    case 'required':
      return { at: failure.path, severity: 'error', message: say`${titleOf(failure.schema)} needs "${failure.missing}".` }
    default:
      return failure satisfies never
  }
}

function explainType({ path, schema, value, found }: Failure & { kind: 'type' }): Explanation | undefined {
  const severity = typeSeverity(schema, value, found)
  if (severity === 'none') return undefined
  const name = nameOf(path)
  const expected = expectation(schema)
  if (severity === 'hint') {
    const text = scalarText(value)
    const change = text === undefined ? undefined : tolerated(schema, text)
    const message = say`"${name}" should be ${expected}; ${names[found]} is converted when it is read.`
    return { at: path, severity, message, ...(change && { fix: { title: say`Write ${JSON.stringify(change.value)}`, change } }) }
  }
  const dropped = severity === 'warning'
  const message = dropped
    ? say`"${name}" should be ${expected}, not ${names[found]}; it is dropped or changed when it is read.`
    : say`"${name}" must be ${expected}, not ${names[found]}.`
  const fix = fixedType(schema, value)
  return { at: path, severity, message, ...(fix && { fix }) }
}

function typeSeverity(schema: Schema, value: Value, found: JsonType): SchemaSeverity {
  const own = schema['x-wrongType']
  const stated = own?.[found] ?? (found === 'integer' ? own?.number : undefined) ?? own?.['*']
  if (stated) return stated
  if (schema['x-cast']) return 'error'
  const [expected] = typesOf(schema)
  const scalar = found !== 'object' && found !== 'array'
  switch (expected) {
    case 'string':
      return scalar ? 'hint' : 'warning'
    case 'integer':
    case 'number':
      return typeof value === 'string' && /^\s*[-+]?\d+\s*$/.test(value) ? 'hint' : 'error'
    case 'boolean':
      return typeof value === 'string' && /^(?:true|false)$/i.test(value) ? 'hint' : 'warning'
    case 'array':
      return found === 'string' ? 'error' : 'warning'
    default:
      return schema.additionalProperties === true || found === 'string' ? 'error' : 'warning'
  }
}

function explainEnum({ path, schema, value }: Failure & { kind: 'enum' }): Explanation | undefined {
  const values = schema.enum ?? []
  const name = nameOf(path)
  const same = values.find((candidate) => candidate.toLowerCase() === value.toLowerCase())
  if (same !== undefined)
    return { at: path, severity: 'hint', message: say`Write "${same}": only some readers ignore upper and lower case.`, ...replacing(same) }
  const legacy = Object.entries(schema['x-legacy'] ?? {}).find(([known]) => known.toLowerCase() === value.toLowerCase())?.[1]
  if (legacy?.severity === 'accept') return undefined
  if (legacy) {
    const message = say`"${value}" is no value of "${name}" any more. ${sentenceOf(legacy.why)}`
    return { at: path, severity: legacy.severity, message, ...(legacy.use !== undefined && replacing(legacy.use)) }
  }
  const severity = schema['x-unknown'] ?? 'error'
  const constant = values[schema['x-constants']?.indexOf(value) ?? -1]
  if (constant !== undefined) {
    return {
      at: path,
      severity,
      message: say`"${value}" is the name inside the service's code; a document writes "${constant}".`,
      ...replacing(constant),
    }
  }
  const near = closest(value, values)
  if (near !== undefined)
    return { at: path, severity, message: say`Unknown ${name} "${value}". Did you mean "${near}"?`, ...replacing(near) }
  return { at: path, severity, message: say`Unknown ${name} "${value}". Known are ${listOf(values)}.` }
}

function replacing(text: string): Pick<Explanation, 'fix'> {
  return { fix: { title: say`Change to "${text}"`, change: { kind: 'value', text } } }
}

function tolerated(schema: Schema, text: string): { kind: 'json'; value: unknown } | undefined {
  const [expected] = typesOf(schema)
  if (expected === 'string') return { kind: 'json', value: text }
  if (expected === 'integer' && Number.isSafeInteger(Number(text))) return { kind: 'json', value: Number(text) }
  return expected === 'boolean' ? { kind: 'json', value: /^true$/i.test(text) } : undefined
}

function fixedType(schema: Schema, value: Value): Explanation['fix'] {
  const [expected] = typesOf(schema)
  const text = scalarText(value)
  if (expected === 'string' && text !== undefined) return { title: say`Write it as text`, change: { kind: 'json', value: text } }
  if (expected === 'array' && isObject(value)) return { title: say`Put it in a list`, change: { kind: 'json', value: [value] } }
  return undefined
}

const names: Readonly<Record<JsonType, Words>> = {
  object: say`an object`,
  array: say`a list`,
  string: say`a text`,
  number: say`a number`,
  integer: say`a number`,
  boolean: say`true or false`,
}

function titleOf({ title }: Schema): Words {
  return title === undefined ? say`This` : sentenceOf(title)
}

function expectation(schema: Schema): Words {
  const words = typesOf(schema).map((type: JsonType) =>
    type === 'integer'
      ? say`a whole number`
      : type === 'string' && schema['x-reference'] !== undefined && typesOf(schema).length > 1
        ? say`a reference`
        : names[type],
  )
  return words.length > 0 ? anyOf(words) : say`something else`
}

/** The key that the path ends in; an entry of a list is named after the list. */
function nameOf(path: Path): string {
  return String(path.findLast((step) => typeof step === 'string') ?? 'entry')
}
