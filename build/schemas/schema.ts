export type JsonType = 'object' | 'array' | 'string' | 'number' | 'integer' | 'boolean'

/** The keywords of a schema that the build looks at. `server/src/language/schema/schema.ts` describes them all. */
export interface Schema {
  readonly $id?: string
  readonly $ref?: string
  readonly description?: string
  readonly type?: JsonType | readonly JsonType[]
  readonly enum?: readonly string[]
  readonly required?: readonly string[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly additionalProperties?: boolean
  readonly items?: Schema
  readonly allOf?: readonly Schema[]
}

export type Schemas = Readonly<Record<string, Schema>>
