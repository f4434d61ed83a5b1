/** A JSON type name as it stands in `type`, and as `x-wrongType` names what was found instead. */
export type JsonType = 'object' | 'array' | 'string' | 'number' | 'integer' | 'boolean'

/** `none`: nothing is reported. */
export type SchemaSeverity = 'error' | 'warning' | 'hint' | 'none'

/** What is known about a spelling that is not one of the values to write. `accept`: fine as it is, only not offered. */
export interface LegacyValue {
  readonly severity: 'error' | 'warning' | 'hint' | 'accept'
  /** What to write instead. */
  readonly use?: string
  readonly why: string
}

/** A key that old documents carry and every parser ignores. */
export interface IgnoredKey {
  readonly severity: 'warning' | 'hint' | 'none'
  readonly why: string
}

/** What the text of a string field holds. */
export type TextFormat =
  | 'command'
  | 'condition'
  | 'cron'
  | 'datetime'
  | 'joinExpression'
  | 'parameterExpression'
  | 'path'
  | 'reference'
  | 'timezone'

/** Lists of things that a DataWorks workspace has. */
export type NameKind =
  | 'dataSources'
  | 'computeResources'
  | 'resourceGroups'
  | 'resources'
  | 'functions'
  | 'workflows'
  | 'nodes'
  /** Business processes of the data service. */
  | 'apiGroups'

/**
 * A schema from `schemas/`: the keywords of JSON Schema 2020-12 that are used there, and our own annotations.
 *
 * A value has one shape, so there is no `anyOf`, `oneOf` or `if`. Keywords beside a `$ref` belong to the place of use and come before those
 * of its target. `null` is nowhere allowed: callers drop members that are null before they validate.
 */
export interface Schema {
  readonly $schema?: string
  readonly $id?: string
  /** `<name>.schema.json`; never a path inside one. */
  readonly $ref?: string
  readonly title?: string
  readonly description?: string
  readonly type?: JsonType | readonly JsonType[]
  readonly default?: string | number | boolean
  readonly deprecated?: boolean
  /** The values to write; compared without case by the caller. */
  readonly enum?: readonly string[]
  /** Known values of a free string. */
  readonly examples?: readonly string[]
  /** One sentence for each entry of `enum` or `examples`. */
  readonly enumDescriptions?: readonly string[]
  readonly required?: readonly string[]
  readonly properties?: Readonly<Record<string, Schema>>
  /** `true` marks a free map: no key is unknown there. */
  readonly additionalProperties?: boolean
  readonly items?: Schema
  readonly allOf?: readonly Schema[]

  /** On the root of an entity: its name. */
  readonly 'x-entity'?: string
  /** Keys of the entity in the order in which to offer them; many of them are wanted by one authority or another. */
  readonly 'x-recommended'?: readonly string[]
  /** Other key with the same meaning, of which only one should be written. */
  readonly 'x-aliasOf'?: string
  /** Wrong key → right key, for misspellings that occur. */
  readonly 'x-misspellings'?: Readonly<Record<string, string>>
  readonly 'x-ignored'?: Readonly<Record<string, IgnoredKey>>

  /** Java constants parallel to `enum`, where the constant is not an accepted spelling. */
  readonly 'x-constants'?: readonly (string | null)[]
  readonly 'x-legacy'?: Readonly<Record<string, LegacyValue>>
  /** How an unknown value of `enum` is judged; an error when absent. Beside `examples`: how strictly they may be taken at most. */
  readonly 'x-unknown'?: 'warning' | 'hint'
  /** Release (`1.1.0`) or snapshot (`2025-11`) in which the key was first seen. */
  readonly 'x-since'?: string
  readonly 'x-enumSince'?: Readonly<Record<string, string>>

  /** The parser casts without a look: a value that is no string is an error. */
  readonly 'x-cast'?: true
  /** How a value of a wrong type is judged, by the type found or `*`, where this place is not judged as others of its type. */
  readonly 'x-wrongType'?: Readonly<Partial<Record<JsonType | '*', SchemaSeverity>>>

  /** Entity that a string here is the id of, bare or in braces. */
  readonly 'x-reference'?: string
  /** A reference or output that nothing in the document defines stands for something outside. */
  readonly 'x-stub'?: true
  /** The `id` that references name. */
  readonly 'x-id'?: true
  /**
   * Whether the string names an output of a node or defines it. Beside `$ref` of a node output it says which of the two the output there
   * is, and wins over the same keyword on its `data`.
   */
  readonly 'x-output'?: 'definition' | 'use'

  /** Lists of the workspace in which the thing can be that a string here names, and what of it the string is. */
  readonly 'x-workspace'?: { readonly lists: readonly NameKind[]; readonly by: 'name' | 'id' }

  readonly 'x-format'?: TextFormat
  /** Field beside this one that names the language of the text. */
  readonly 'x-language'?: string
  /** Least and greatest sensible number; null is open. */
  readonly 'x-range'?: readonly [number | null, number | null]
}

/**
 * A failure as the compiled validators report it: what is needed of ajv's ErrorObject. A value of the wrong type fails `type` only, not
 * `enum` as well.
 */
export interface ValidationError {
  readonly keyword: 'type' | 'enum' | 'required'
  /** JSON pointer to the value, relative to the validated one. For `required`: to the object that lacks the key. */
  readonly instancePath: string
  /** For `required`: the key that is not there. */
  readonly missing?: string
}
