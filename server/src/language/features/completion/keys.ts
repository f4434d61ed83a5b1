import type { CompletionItem } from 'vscode-languageserver-types'
import { bodyLists } from '../../document/cut.ts'
import { propertySchema, schemaAt } from '../../schema/lookup.ts'
import type { Schema } from '../../schema/schema.ts'
import { say, sentenceOf } from '../../sentence.ts'
import { item, keyWithStub, type Pen, scalar } from './insertion.ts'

const propertyKind = 10

/** The keys that the object at the cursor may still take: those that are wanted first, then in the order of the schema. */
export function keyItems(pen: Pen): CompletionItem[] {
  const { cursor } = pen
  const schema = schemaAt(roleOf(cursor), cursor.path)
  if (!schema?.properties) return []
  const recommended = schema['x-recommended'] ?? []
  const rank = (key: string) => (schema.required?.includes(key) ? 0 : recommended.includes(key) ? 1 + recommended.indexOf(key) : 100)
  return Object.keys(schema.properties)
    .map((key, i) => ({ key, property: propertySchema(schema, key), order: rank(key) * 1000 + i }))
    .filter(({ key, property }) => property !== undefined && isOffered(key, property, cursor.siblings))
    .map(({ key, property = {}, order }) =>
      item(pen, {
        label: key,
        kind: propertyKind,
        text: cursor.colon ? scalar(pen, key) : keyWithStub(pen, key, property),
        snippet: !cursor.colon,
        sortText: String(order).padStart(6, '0'),
        ...(property.description !== undefined && {
          documentation: { kind: 'markdown', value: pen.speak(sentenceOf(property.description)) },
        }),
        ...((schema.required ?? []).includes(key) && { detail: pen.speak(say`required`) }),
      }),
    )
}

/** Other spellings of a key and what is out of use are read, but not recommended. */
function isOffered(key: string, schema: Schema, siblings: readonly string[]): boolean {
  return !siblings.includes(key) && schema.deprecated !== true && schema['x-aliasOf'] === undefined
}

/** A document that holds no list of the body yet is not flat: it is about to get its `spec`. */
function roleOf({ block, path, siblings }: Pen['cursor']): string {
  const begun = siblings.some((key) => Object.hasOwn(bodyLists, key))
  return block.role === 'flat' && path.length === 0 && !begun ? 'document' : block.role
}
