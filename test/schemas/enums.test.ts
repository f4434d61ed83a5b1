import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { parseSchemas, readSchemaFiles } from '../../build/schemas/load.ts'
import type { Schema } from '../../server/src/language/schema/schema.ts'
import { sharedText, withoutShared } from './support/shared.ts'

interface ReferenceEnum {
  readonly usedAt: readonly string[]
  readonly values: readonly { value: string; constant: string | null; since: string; acceptsConstant?: boolean }[]
  readonly legacy?: readonly { value: string; verdict: string }[]
}

const schemas = parseSchemas(await readSchemaFiles())
const entities: Readonly<Record<string, string>> = {
  '': 'envelope',
  spec: 'body',
  'flow[]': 'flowDepend',
  'dependencies[]': 'flowDepend',
  'variableDepends[]': 'variableFlowDepend',
}

/** The schemas that a place such as `/kind`, `join.branches[].assertion.in[]` or `*.artifactType` means; none for places outside documents. */
function schemasAt(usedAt: string): Schema[] {
  const place = usedAt.replace(/ \(.*$/, '').replace('/', '.')
  if (place.startsWith('(')) return []
  const [first = '', ...rest] = place.split('.')
  const roots = first === '*' ? Object.values(schemas) : [schemas[entities[first] ?? first]]
  const found = roots.flatMap((root) => (root ? (rest.reduce<Schema | undefined>(step, root) ?? []) : []))
  assert.notEqual(found.length, 0, `${usedAt} is nowhere in the schemas`)
  return found
}

function step(schema: Schema | undefined, key: string): Schema | undefined {
  const entity = schema?.$ref ? schemas[schema.$ref.replace('.schema.json', '')] : schema
  const property = entity?.properties?.[key.replace('[]', '')]
  return key.endsWith('[]') ? property?.items : property
}

describe('enum values', { skip: withoutShared }, () => {
  const reference: Readonly<Record<string, ReferenceEnum>> = withoutShared ? {} : JSON.parse(sharedText('reference/enums.json'))
  for (const [name, entry] of Object.entries(reference)) {
    // Operators of an expression are no values of their own, and commands have a table.
    if (!entry.usedAt || name === 'JoinLogicToken' || name === 'CodeProgramType') continue
    for (const usedAt of entry.usedAt) {
      for (const schema of schemasAt(usedAt)) it(`${name} at ${usedAt}`, () => agrees(schema, entry))
    }
  }
})

function agrees(schema: Schema, { values, legacy = [] }: ReferenceEnum): void {
  const written = schema.enum ?? schema.examples ?? []
  const judged = schema['x-legacy'] ?? {}
  for (const { value, constant, since, acceptsConstant } of values) {
    const at = written.indexOf(value)
    if (judged[value]?.severity === 'error') continue
    assert.notEqual(at, -1, `${value} is missing`)
    assert.equal(
      schema['x-enumSince']?.[value] ?? schema['x-since'] ?? '2024-09',
      since === '2024-09' && schema['x-since'] ? schema['x-since'] : since,
      value,
    )
    const matchesAnyway = constant === null || acceptsConstant || constant.toLowerCase() === value.toLowerCase()
    if (schema.enum) assert.equal(schema['x-constants']?.[at] ?? null, matchesAnyway ? null : constant, value)
  }
  for (const { value, verdict } of legacy) {
    if (value.startsWith('(') || schema['x-constants']?.includes(value)) continue
    if (written.includes(value)) assert.match(verdict, /^accept/)
    else assert.equal(judged[value]?.severity, verdict.split(':')[0], value)
  }
}
