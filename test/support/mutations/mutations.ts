import type { Facet, Path } from '../../../server/src/language/problem.ts'
import { typesOf } from '../../../server/src/language/schema/lookup.ts'
import { oneOf, type Random } from '../random.ts'
import { outputMutations } from './outputs.ts'
import { changed, type Json, renamed, type Site, valueAt } from './site.ts'
import { slip } from './slip.ts'

/** A document with one thing wrong in it: who has to say so, and where. */
export interface Damage {
  readonly document: Json
  readonly code: string
  readonly severity: string
  readonly at: Path
  readonly facet?: Facet
}

/** Something that goes wrong in documents. Undefined where there is no place for it. */
export interface Mutation {
  readonly name: string
  damage(document: Json, sites: readonly Site[], random: Random): Damage | undefined
}

/** A mutation of one of the sites that it can happen to. */
function at(
  name: string,
  happens: (site: Site) => boolean,
  damage: (document: Json, site: Site, random: Random) => Damage | undefined,
): Mutation {
  return {
    name,
    damage(document, sites, random) {
      const site = oneOf(sites.filter(happens), random)
      return site && damage(document, site, random)
    },
  }
}

const isText = ({ value }: Site) => typeof value === 'string'

const wrongEnum = at(
  'a word that the field does not know',
  (site) => isText(site) && site.schema.enum !== undefined,
  (document, { path, value, schema }, random) => ({
    document: changed(document, path, random(2) === 0 ? 'Sometimes' : slip(`${value}`, random)),
    code: path.join() === 'kind' ? 'unknown-kind' : 'unknown-value',
    severity: schema['x-unknown'] ?? 'error',
    at: path,
  }),
)

/** What each entity cannot do without, and the rule that says so. */
const needs: Readonly<Record<string, { readonly keys: readonly string[]; readonly code: string }>> = {
  variable: { keys: ['scope', 'type'], code: 'incomplete-variable' },
  joinBranch: { keys: ['name', 'assertion'], code: 'incomplete-join-branch' },
  branchEntry: { keys: ['when', 'output'], code: 'incomplete-branch' },
  document: { keys: ['kind'], code: 'missing-kind' },
  flat: { keys: ['kind'], code: 'missing-kind' },
}

const missingRequired = at(
  'something that is needed is not there',
  ({ schema, value }) => needs[schema['x-entity'] ?? ''] !== undefined && typeof value === 'object',
  (document, { path, schema }, random) => {
    const need = needs[schema['x-entity'] ?? '']
    const key = oneOf(need?.keys ?? [], random)
    if (!need || key === undefined) return undefined
    // Null means absent, but where the key is there it is what is underlined in a document's header.
    const nothing = random(2) === 0 && key !== 'kind' ? null : undefined
    return { document: changed(document, [...path, key], nothing), code: need.code, severity: 'error', at: path }
  },
)

const danglingReference = at(
  'a reference to nothing',
  (site) => isText(site) && site.schema['x-reference'] !== undefined && !site.schema['x-stub'],
  (document, { path }, random) => ({
    document: changed(document, path, oneOf(['{{scripts.nowhere}}', '{{nowhere}}', 'nowhere'], random) ?? ''),
    code: 'dangling-reference',
    severity: 'error',
    at: path,
  }),
)

const danglingEdge = at(
  'an edge to a node that is not there',
  (site) => site.schema['x-entity'] === 'depend' && typeof valueAt(site.value, ['type']) === 'string',
  (document, { path }) => ({
    document: changed(document, path, { type: 'Normal', nodeId: 'nowhere' }),
    code: 'depends-on-unknown-node',
    severity: 'warning',
    at: [...path, 'nodeId'],
  }),
)

const badCrons = [
  '00 00 02 * *',
  '00 60 02 * * ?',
  '00 00 24 * * ?',
  '00 00 02 32 * ?',
  '00 00 02 * 13 ?',
  '00 00 02 ? * 8',
  'daily',
  '00 00 2x * * ?',
]

const badCron = at(
  'a schedule that nobody can read',
  (site) => isText(site) && site.schema['x-format'] === 'cron',
  (document, { path }, random) => ({
    document: changed(document, path, oneOf(badCrons, random) ?? ''),
    code: 'invalid-cron',
    severity: 'error',
    at: path,
  }),
)

const startAfterEnd = at(
  'a schedule that ends before it starts',
  ({ schema, value }) => schema['x-entity'] === 'trigger' && typeof value === 'object',
  (document, { path }) => ({
    document: changed(changed(document, [...path, 'startTime'], '2026-02-01 00:00:00'), [...path, 'endTime'], '2026-01-01 00:00:00'),
    code: 'start-after-end',
    severity: 'error',
    at: [...path, 'startTime'],
  }),
)

/** For each type that a value should have: another one, and how bad that is unless the schema knows better. */
const wrongTypes: Readonly<Record<string, { readonly value: Json; readonly severity: string }>> = {
  integer: { value: 'many', severity: 'error' },
  boolean: { value: ['sure'], severity: 'warning' },
  string: { value: { text: 'x' }, severity: 'warning' },
  array: { value: 12, severity: 'warning' },
  object: { value: 12, severity: 'warning' },
}

const wrongType = at(
  'a value of another type',
  ({ path, schema }) => path.length > 0 && typesOf(schema).length > 0 && schema['x-wrongType']?.['*'] !== 'none',
  (document, { path, schema }) => {
    const [expected = ''] = typesOf(schema)
    const wrong = wrongTypes[expected]
    if (!wrong) return undefined
    const found = expected === 'string' ? 'object' : expected === 'boolean' ? 'array' : 'integer'
    const stated = schema['x-wrongType']?.[found] ?? schema['x-wrongType']?.['*']
    const severity = stated ?? (schema['x-cast'] || (expected === 'object' && schema.additionalProperties) ? 'error' : wrong.severity)
    return { document: changed(document, path, wrong.value), code: 'wrong-type', severity, at: path }
  },
)

const nearMissKey = at(
  'a key with a slip',
  ({ path, holder }) => typeof path.at(-1) === 'string' && holder !== undefined && holder.additionalProperties === undefined,
  (document, { path, holder }, random) => {
    const wrong = slip(`${path.at(-1)}`, random)
    // The slip may have made another key, or one that old documents carry; and the parser reads `versions`.
    if (holder?.properties?.[wrong] || holder?.['x-ignored']?.[wrong] || /^(?:kind|version)s$/.test(wrong)) return undefined
    const at = [...path.slice(0, -1), wrong]
    return { document: renamed(document, path, wrong), code: 'unknown-key', severity: 'warning', at, facet: 'key' }
  },
)

export const mutations: readonly Mutation[] = [
  wrongEnum,
  missingRequired,
  danglingReference,
  danglingEdge,
  ...outputMutations,
  badCron,
  startAfterEnd,
  wrongType,
  nearMissKey,
]
