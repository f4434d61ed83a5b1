import type { Path } from '../../../server/src/language/problem.ts'
import { itemSchema, propertySchema, schemaOf } from '../../../server/src/language/schema/lookup.ts'
import type { Schema } from '../../../server/src/language/schema/schema.ts'

export type Json = string | number | boolean | null | Json[] | { [key: string]: Json }

/** A value of a document where something can go wrong, with the schemas of it and of the object that holds it. */
export interface Site {
  readonly path: Path
  readonly value: Json
  readonly schema: Schema
  readonly holder?: Schema
}

/** Every value of a document that a schema knows. */
export function sitesOf(document: Json): readonly Site[] {
  const flat = typeof document === 'object' && document !== null && !('spec' in document)
  return [...walk({ path: [], value: document, schema: schemaOf(flat ? 'flat' : 'document') ?? {} })]
}

function* walk(site: Site): Iterable<Site> {
  yield site
  const { path, value, schema } = site
  if (Array.isArray(value)) {
    const items = itemSchema(schema)
    for (const [i, item] of value.entries()) if (items) yield* walk({ path: [...path, i], value: item, schema: items })
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, member] of Object.entries(value)) {
      const property = propertySchema(schema, key)
      if (property) yield* walk({ path: [...path, key], value: member, schema: property, holder: schema })
    }
  }
}

export function valueAt(document: Json, path: Path): Json | undefined {
  let value: Json | undefined = document
  for (const step of path) {
    if (Array.isArray(value)) value = value[Number(step)]
    else if (typeof value === 'object' && value !== null) value = value[String(step)]
    else return undefined
  }
  return value
}

/** The document with another value at the path; undefined takes the member away. */
export function changed(document: Json, path: Path, value: Json | undefined): Json {
  const [step, ...rest] = path
  if (step === undefined) return value ?? null
  if (Array.isArray(document)) return document.map((item, i) => (i === step ? changed(item, rest, value) : item))
  if (typeof document !== 'object' || document === null) return document
  const object = { ...document }
  if (rest.length === 0 && value === undefined) delete object[step]
  else object[step] = changed(object[step] ?? null, rest, value)
  return object
}

/** The document with another name for the key at the end of the path, in its old place. */
export function renamed(document: Json, path: Path, name: string): Json {
  const holder = valueAt(document, path.slice(0, -1))
  if (typeof holder !== 'object' || holder === null || Array.isArray(holder)) return document
  const entries = Object.entries(holder).map(([key, value]) => [key === path.at(-1) ? name : key, value] as const)
  return changed(document, path.slice(0, -1), Object.fromEntries(entries))
}
