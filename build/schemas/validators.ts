import type { Ajv2020 as StrictAjv } from 'ajv/dist/2020.js'
import { transform } from 'esbuild'
import type { Schema } from '../../server/src/language/schema/schema.ts'
import { mapEntries } from './mapEntries.ts'
import { shrink } from './shrink.ts'
import { vocabulary } from './vocabulary.ts'

// Entities do not pin a type (the place of use does), and `required` may stand beside a `$ref`.
const strict = { strict: true, strictTypes: false, strictRequired: false } as const

/**
 * The module of compiled validators as minified source without imports: `validators[name](value)` answers the list of all failures. Throws when a
 * schema is malformed or uses an unknown keyword.
 */
export async function compileValidators(schemas: Readonly<Record<string, Schema>>): Promise<string> {
  const [{ Ajv }, { Ajv2020 }, { default: standalone }] = await Promise.all([
    import('ajv'),
    import('ajv/dist/2020.js'),
    import('ajv/dist/standalone/index.js'),
  ])
  checkSchemas(schemas, new Ajv2020({ ...strict, code: { optimize: false } }))

  const ajv = new Ajv({ ...strict, allErrors: true, messages: false, inlineRefs: false, code: { source: true, esm: true, optimize: 2 } })
  for (const schema of Object.values(schemas)) ajv.addSchema(withoutAnnotations(schema))
  const names = Object.keys(schemas)
  const exported = Object.fromEntries(names.map((name) => [`validate_${name}`, `${name}.schema.json`]))
  const compiled = standalone.default(ajv, exported)
  if (/\brequire\(|\bimport\b/.test(compiled)) throw new Error('A schema uses a keyword whose compiled code needs the library at run time.')

  const table = names.map((name) => `${JSON.stringify(name)}: check(validate_${name})`)
  const source = `${shrink(compiled)}\nexport const validators = { ${table.join(', ')} }`
  return (await transform(source, { minify: true, format: 'esm', target: 'es2022' })).code
}

function checkSchemas(schemas: Readonly<Record<string, Schema>>, ajv: StrictAjv): void {
  for (const definition of vocabulary) ajv.addKeyword(definition)
  for (const schema of Object.values(schemas)) ajv.addSchema(schema)
  for (const name of Object.keys(schemas)) ajv.getSchema(`${name}.schema.json`)
}

// The compiled code carries the schemas that it reports enums of, so everything that does not validate is left out.
function withoutAnnotations(schema: Schema): Schema {
  const { $id, $ref, type, enum: values, required, properties, items, allOf } = schema
  return {
    ...($id && { $id }),
    ...($ref && { $ref }),
    ...(type && { type }),
    ...(values && { enum: values }),
    ...(required && { required }),
    ...(items && { items: withoutAnnotations(items) }),
    ...(allOf && { allOf: allOf.map(withoutAnnotations) }),
    ...(properties && { properties: mapEntries(properties, withoutAnnotations) }),
  }
}

/** The declaration file beside the compiled module. */
export function validatorsDeclaration(schemas: Readonly<Record<string, Schema>>): string {
  const names = Object.keys(schemas).map((name) => `'${name}'`)
  return `import type { ValidationError } from '../schema.ts'

/** What can be validated on its own: the entities, named as their schemas. */
export type Role = ${names.join(' | ')}

/** All failures of a value whose null members have been dropped; empty when there are none. */
export declare const validators: Readonly<Record<Role, (value: unknown) => readonly ValidationError[]>>
`
}
