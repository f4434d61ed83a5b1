import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { parseSchemas, parseTable, readSchemaFiles } from '../../build/schemas/load.ts'
import { buildSchemas } from '../../build/schemas.ts'
import { expandTemplate } from './support/expandTemplate.ts'

const files = await readSchemaFiles()
const schemas = parseSchemas(files)
const templates = parseTable(files, 'templates.json')
await buildSchemas()
const { FlowDocument } = await import('../../server/src/language/document/document.ts')
const { problemsIn, written } = await import('../support/check.ts')

/** A document in which the template stands, for those that make sense on their own. */
function documentWith(template: Readonly<Record<string, unknown>>): unknown {
  const value = expandTemplate(template.value)
  switch (template.for) {
    case 'document':
      return value
    case 'node':
      return { version: '1.1.0', kind: 'CycleWorkflow', spec: { nodes: [value] } }
    case 'workflow':
      return { version: '1.1.0', kind: template.kind, spec: { workflows: [value] } }
    case 'trigger':
    case 'container':
    case 'variable':
    case 'branchEntry':
    case 'joinBranch':
    case 'flowDepend':
    case 'depend':
      return undefined
  }
  assert.fail(`No document is known for a template of ${template.for}.`)
}

/** The schema that the value of a template follows. Which one a document follows is for its text to say. */
function roleOf(template: Readonly<Record<string, unknown>>, value: unknown): string {
  return template.for === 'document' ? FlowDocument.of('json', JSON.stringify(value)).root.block.role : String(template.for)
}

describe('templates.json', () => {
  it('names every template once', () => {
    assert.equal(new Set(templates.map(({ name }) => name)).size, templates.length)
  })

  it('is for entities that have a schema, and commands that are known', () => {
    const commands = parseTable(files, 'commands.json').map(({ name }) => name)
    for (const template of templates) {
      assert.ok(String(template.for) in schemas, String(template.name))
      if (template.command !== undefined) assert.ok(commands.includes(template.command), String(template.name))
    }
  })

  it('has a document for every kind that authors start', () => {
    const kinds = new Set(templates.filter((template) => template.for === 'document').map(({ kind }) => kind))
    const wanted = ['CycleWorkflow', 'ManualWorkflow', 'TriggerWorkflow', 'Node', 'ManualNode', 'Resource', 'Function', 'Component']
    for (const kind of [...wanted, 'Table', 'DataIntegrationJob', 'DataSource', 'DataQuality', 'DataServiceApi'])
      assert.ok(kinds.has(kind), kind)
  })

  it('says the kind and version that its documents have', () => {
    for (const { for: entity, kind, version, value } of templates) {
      if (entity !== 'document') continue
      const document = value as Record<string, unknown>
      assert.deepEqual([document.kind, document.version], [kind, version])
    }
  })

  for (const template of templates) {
    it(`${template.name} has nothing to be said against it`, async () => {
      const value = expandTemplate(template.value)
      const { validators } = await import('../../server/src/language/schema/generated/validators.js')
      assert.deepEqual(validators[roleOf(template, value) as keyof typeof validators](value), [])
      const document = documentWith(template)
      if (document === undefined) return
      assert.deepEqual(problemsIn('json', written('json', document)), [])
      assert.deepEqual(problemsIn('yaml', written('yaml', document)), [])
    })
  }
})
