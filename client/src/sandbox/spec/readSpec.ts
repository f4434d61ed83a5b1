import { digitsOf, parseExact } from '../exactJson.ts'
import { isObject, type JsonObject, listIn, objectIn } from '../json.ts'
import { ServiceError } from '../serviceError.ts'
import type { Family } from '../store/records.ts'
import { families, parsedKinds } from './families.ts'
import { inlined } from './inlined.ts'

/** The first entity of a spec, with the shared parts that it refers to put in place. */
export interface ReadSpec {
  readonly kind: string
  readonly version: string
  readonly entity: JsonObject
  readonly metadata: JsonObject
  /** What the body says beside its lists of entities and edges. */
  readonly body: JsonObject
  /** Absent when the body names neither `dependencies` nor `flow`. */
  readonly edges?: readonly unknown[]
}

/** Not kept with the body: what an entity's record says itself, and what its entity refers to and so has been put into it. */
const apart = new Set(['id', 'name', 'flow', 'dependencies', 'scripts', 'triggers', 'runtimeResources', 'datasources'])

/** Reads the `Spec` parameter of an operation of this family. Throws a ServiceError when the text is not a spec for it. */
export function readSpec(text: string, family: Family): ReadSpec {
  const { list, kinds } = families[family]
  const document = parse(text)
  const kind = parsedKinds.find((known) => known.toLowerCase() === String(document.kind).toLowerCase())
  if (kind === undefined) throw unreadable(`Not support spec kind: ${String(document.kind)}`)
  if (!kinds.includes(kind)) throw invalid('spec kind and request not match')
  const body = isObject(document.spec) ? document.spec : document
  const entity = listIn(body, list)[0]
  if (!isObject(entity)) throw invalid(`spec.${list} is empty`)
  const rest = Object.entries(body).filter(([key]) => !apart.has(key) && key !== list)
  const edges = [body.dependencies, body.flow].find((value) => Array.isArray(value))
  const own = body === document ? new Set(['kind', 'version', 'metadata', '$schema']) : new Set<string>()
  return {
    kind,
    version: digitsOf(document.version) ?? '1.1.0',
    entity: inlined(entity, body),
    metadata: objectIn(document, 'metadata'),
    body: Object.fromEntries(rest.filter(([key]) => !own.has(key))),
    ...(edges !== undefined && { edges }),
  }
}

export function invalid(message: string): ServiceError {
  return new ServiceError(400, 'InvalidParameter', message)
}

function parse(text: string): JsonObject {
  let document: unknown
  try {
    document = parseExact(text)
  } catch (error) {
    throw unreadable(`The spec is no JSON: ${error instanceof Error ? error.message : ''}`)
  }
  if (!isObject(document)) throw unreadable('The spec is no JSON object')
  return document
}

function unreadable(message: string): ServiceError {
  return new ServiceError(400, '58014884415', message)
}
