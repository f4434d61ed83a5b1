import type { Block } from '../document/block.ts'
import type { Path } from '../problem.ts'
import { blockValue } from '../syntax/tree.ts'
import { isObject, type Value, type ValueObject } from '../syntax/value.ts'
import { itemSchema, propertySchemas, schemaOf } from './lookup.ts'
import { perSchema } from './perSchema.ts'
import type { Schema } from './schema.ts'

/** An object of a block's value that the schemas know by name (node, trigger, depend …). */
export interface Visit {
  readonly entity: string
  readonly schema: Schema
  readonly value: ValueObject
  readonly path: Path
  /** The entity around it in the same block. */
  readonly parent?: Visit
}

/** A text that means something beyond itself: a reference, an output, a cron expression. */
export interface Mention {
  readonly schema: Schema
  readonly value: Value
  readonly path: Path
  readonly parent?: Visit
}

/** A key that no schema knows, in an object that is not a free map. */
export interface Stranger {
  readonly key: string
  readonly path: Path
  readonly value: ValueObject
  readonly schema: Schema
}

/** A key that means the same as another one, `same`. */
export interface Alias {
  readonly key: string
  readonly same: string
  /** The object that has it. */
  readonly path: Path
  readonly value: ValueObject
  readonly owner: Visit | undefined
}

export interface Walked {
  readonly visits: readonly Visit[]
  readonly mentions: readonly Mention[]
  readonly strangers: readonly Stranger[]
  readonly aliases: readonly Alias[]
}

/** The block's value seen along its schema: every rule that looks at one entity starts here, and the walk is made once. */
export function walk(block: Block): Walked {
  return block.derive(walkBlock)
}

function walkBlock(block: Block): Walked {
  const walker = new Walker()
  const schema = schemaOf(block.role)
  if (schema) walker.value(blockValue(block), schema, [], undefined)
  return walker
}

class Walker implements Walked {
  readonly visits: Visit[] = []
  readonly mentions: Mention[] = []
  readonly strangers: Stranger[] = []
  readonly aliases: Alias[] = []

  value(value: Value, schema: Schema, path: Path, parent: Visit | undefined): void {
    if (isObject(value)) this.#object(value, schema, path, parent)
    else if (Array.isArray(value)) this.#list(value as readonly Value[], schema, path, parent)
    else if (value !== null && isMeaningful(schema)) this.mentions.push({ schema, value, path, ...(parent && { parent }) })
  }

  #object(value: ValueObject, schema: Schema, path: Path, parent: Visit | undefined): void {
    const entity = schema['x-entity']
    const own: Visit | undefined =
      entity === undefined ? undefined : parent ? { entity, schema, value, path, parent } : { entity, schema, value, path }
    if (own) this.visits.push(own)
    const { steps, free } = stepsOf(schema)
    for (const key in value) {
      const step = steps.get(key)
      if (!step) {
        if (!free) this.strangers.push({ key, path, value, schema })
        continue
      }
      const { same } = step
      if (same !== undefined) this.aliases.push({ key, same, path, value, owner: own ?? parent })
      const member = value[key] ?? null
      // Most members are plain scalars: nothing is made for them.
      if (step.isMeaningful || typeof member === 'object') this.value(member, step.schema, path.concat(key), own ?? parent)
    }
  }

  #list(list: readonly Value[], schema: Schema, path: Path, parent: Visit | undefined): void {
    const items = itemSchema(schema)
    if (!items) return
    for (let i = 0; i < list.length; i++) this.value(list[i] ?? null, items, path.concat(i), parent)
  }
}

/** What the walk does with the keys of an object. */
interface Steps {
  readonly steps: ReadonlyMap<string, Step>
  /** Any other key is as good. */
  readonly free: boolean
}

interface Step {
  readonly schema: Schema
  readonly same: string | undefined
  readonly isMeaningful: boolean
}

const stepsOf = perSchema((schema): Steps => {
  const steps = new Map<string, Step>()
  for (const [key, property] of propertySchemas(schema))
    steps.set(key, { schema: property, same: property['x-aliasOf'], isMeaningful: isMeaningful(property) })
  return { steps, free: schema.additionalProperties !== undefined || schema.properties === undefined }
})

function isMeaningful(schema: Schema): boolean {
  return schema['x-reference'] !== undefined || schema['x-output'] !== undefined || schema['x-format'] !== undefined
}
