import type { FuncKeywordDefinition, KeywordDefinition } from 'ajv'

type MetaSchema = NonNullable<FuncKeywordDefinition['metaSchema']>

const text: MetaSchema = { type: 'string' }
const yes: MetaSchema = { const: true }
const texts: MetaSchema = { type: 'array', items: { type: 'string' } }
const mapOf = (value: MetaSchema): MetaSchema => ({ type: 'object', additionalProperties: value })
const severities = (...names: string[]): MetaSchema => ({ enum: names })
const record = (severity: MetaSchema, more: Record<string, MetaSchema>): MetaSchema => ({
  type: 'object',
  additionalProperties: false,
  required: ['severity', 'why'],
  properties: { severity, why: text, ...more },
})

const shapes: Record<string, MetaSchema> = {
  enumDescriptions: texts,
  'x-entity': text,
  'x-recommended': texts,
  'x-aliasOf': text,
  'x-misspellings': mapOf(text),
  'x-ignored': mapOf(record(severities('warning', 'hint', 'none'), {})),
  'x-constants': { type: 'array', items: { type: ['string', 'null'] } },
  'x-legacy': mapOf(record(severities('error', 'warning', 'hint', 'accept'), { use: text })),
  'x-unknown': severities('warning', 'hint'),
  'x-since': text,
  'x-enumSince': mapOf(text),
  'x-cast': yes,
  'x-wrongType': {
    type: 'object',
    propertyNames: { enum: ['*', 'object', 'array', 'string', 'number', 'boolean'] },
    additionalProperties: severities('error', 'warning', 'hint', 'none'),
  },
  'x-reference': text,
  'x-stub': yes,
  'x-id': yes,
  'x-output': { enum: ['definition', 'use'] },
  'x-workspace': {
    type: 'object',
    additionalProperties: false,
    required: ['lists', 'by'],
    properties: {
      lists: {
        type: 'array',
        items: {
          enum: ['dataSources', 'computeResources', 'resourceGroups', 'resources', 'functions', 'workflows', 'nodes', 'apiGroups'],
        },
      },
      by: { enum: ['name', 'id'] },
    },
  },
  'x-format': {
    enum: ['command', 'condition', 'cron', 'datetime', 'joinExpression', 'parameterExpression', 'path', 'reference', 'timezone'],
  },
  'x-language': text,
  'x-range': { type: 'array', minItems: 2, maxItems: 2, items: { type: ['number', 'null'] } },
}

/** Our annotations, declared to ajv with the shape of their values, so that a misspelt or malformed one fails the build. */
export const vocabulary: readonly KeywordDefinition[] = Object.entries(shapes).map(([keyword, metaSchema]) => ({ keyword, metaSchema }))
