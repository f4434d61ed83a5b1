import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { parseSchemas, parseTable, readSchemaFiles } from '../../build/schemas/load.ts'
import type { Schema } from '../../server/src/language/schema/schema.ts'
import { sharedText, withoutShared } from './support/shared.ts'

const files = await readSchemaFiles()
const schemas = parseSchemas(files)
const commands = parseTable(files, 'commands.json')
const kinds = parseTable(files, 'kinds.json')

const distinct = (values: readonly unknown[]) => new Set(values.map((value) => String(value).toLowerCase())).size

describe('commands.json', () => {
  it('holds 149 commands with names and codes of their own', () => {
    assert.equal(commands.length, 149)
    assert.equal(distinct(commands.map(({ name }) => name)), 149)
    const codes = commands.flatMap(({ code }) => code ?? [])
    assert.equal(distinct(codes), codes.length)
  })

  it('lets no two commands share a spelling', () => {
    const spellings = commands.flatMap((row) => [...new Set((row.commands as string[]).map((spelling) => spelling.toLowerCase()))])
    assert.equal(distinct(spellings), spellings.length)
  })

  it('describes each in a sentence', () => {
    assert.deepEqual(
      commands.filter(({ description }) => !/^[A-Z].*\.$/.test(String(description))),
      [],
    )
  })

  it('names sections of the node, known languages and other commands', () => {
    const sections = schemas.node?.properties ?? {}
    const language = schemas.script?.properties?.language
    const languages = [...(language?.examples ?? []), ...Object.keys(language?.['x-legacy'] ?? {})]
    const names = commands.map(({ name }) => name)
    for (const command of commands) {
      if (command.section !== null) assert.ok(String(command.section) in sections, String(command.section))
      if (command.language !== null) assert.ok(languages.includes(String(command.language)), String(command.language))
      if (command.use !== undefined) assert.ok(names.includes(command.use))
    }
  })

  it('agrees with the reference', { skip: withoutShared }, () => {
    const reference: Record<string, unknown>[] = JSON.parse(sharedText('reference/code-program-types.json'))
    const expected = reference.map((type) => ({
      name: type.name,
      commands: type.commands,
      code: type.code,
      label: type.label,
      language: type.language,
      languageAliases: type.languageAliases,
      extension: type.extension,
      datasourceType: type.datasourceType,
      role: type.role,
      section: type.nodeSection,
      engine: type.calcEngineLabel,
      since: type.since,
    }))
    const actual = commands.map(({ description: _, use: __, ...facts }) => facts)
    assert.deepEqual(actual, expected)
  })
})

describe('kinds.json', () => {
  const kind = schemas.envelope?.properties?.kind

  it('holds the values of `kind`, and the two that parsers reject', () => {
    const accepted = kinds.filter(({ parser }) => parser === 'accept').map((row) => row.kind)
    const rejected = kinds.filter(({ parser }) => parser === 'reject').map((row) => row.kind)
    assert.deepEqual([...accepted].sort(), [...(kind?.enum ?? [])].sort())
    for (const name of rejected) assert.equal(kind?.['x-legacy']?.[String(name)]?.severity, 'error')
    assert.equal(rejected.length, 2)
  })

  it('says the same about a kind as the schema', () => {
    for (const [i, name] of (kind?.enum ?? []).entries()) {
      assert.equal(kinds.find((row) => row.kind === name)?.description, kind?.enumDescriptions?.[i])
    }
  })

  it('names lists of the body', () => {
    const lists = Object.entries(schemas.body?.properties ?? {}).flatMap(([key, { type }]) => (type === 'array' ? key : []))
    for (const row of kinds) for (const list of row.bodyList as string[]) assert.ok(lists.includes(list), list)
  })

  it('knows the kinds of version 2.0.0', { skip: withoutShared }, () => {
    const reference = JSON.parse(sharedText('reference/enums.json'))
    const in2 = kinds.filter((row) => row.in2).map((row) => row.kind)
    assert.deepEqual(in2.sort(), [...reference.SpecKind.allowedIn2_0_0].sort())
    assert.deepEqual(kinds.map((row) => row.kind).sort(), reference.SpecKind.values.map(({ value }: { value: string }) => value).sort())
  })
})

describe('cronTemplates.json', () => {
  const templates = parseTable(files, 'cronTemplates.json')

  it('holds schedules of six fields with one open day', () => {
    for (const { label, cron } of templates) {
      const fields = String(cron).split(' ')
      assert.equal(fields.length, 6, String(label))
      assert.equal([fields[3], fields[5]].filter((field) => field === '?').length, 1, String(label))
    }
    assert.equal(distinct(templates.map(({ label }) => label)), templates.length)
  })
})

describe('parameters.json', () => {
  const forms = parseTable(files, 'parameters.json')

  it('inserts each form as it is shown, its numbers as placeholders', () => {
    for (const { form, insert } of forms) {
      const text = String(insert).replaceAll('\\$', '$')
      const shown = String(form).replaceAll(/(?<=[-[]|,-)[nij](?=[\]/})])/g, '${}')
      assert.equal(text.replaceAll(/\$\{\d:\d+\}/g, '${}'), shown)
    }
    assert.equal(new Set(forms.map(({ form }) => form)).size, forms.length)
  })
})

describe('dataServiceModes.json', () => {
  const modes = parseTable(files, 'dataServiceModes.json')
  const api = schemas.dataServiceApi?.properties ?? {}
  const parameter = api.parameters?.items?.properties ?? {}
  const at = (path: string) =>
    path.split('.').reduce<Schema | undefined>((schema, key) => schema?.properties?.[key], schemas.dataServiceApi)

  it('has a row for each mode', () =>
    assert.deepEqual(
      modes.map(({ mode }) => mode),
      api.mode?.enum,
    ))

  it('names values that the fields may have, their default among them', () => {
    for (const { mode, method, bodyMethod, responseFormat, operator, position } of modes) {
      const columns = [
        [method, api.method],
        [responseFormat, api.responseFormat],
        [operator, parameter.operator],
        [position, parameter.position],
      ] as const
      for (const [values, schema] of columns) {
        assert.deepEqual(
          (values as string[]).filter((value) => !schema?.enum?.includes(value)),
          [],
          String(mode),
        )
        assert.ok((values as unknown[]).includes(schema?.default), `${mode}: ${schema?.default}`)
      }
      assert.deepEqual(
        (bodyMethod as string[]).filter((value) => !(method as string[]).includes(value)),
        [],
      )
    }
  })

  it('needs and leaves out fields that there are, and none of them both', () => {
    for (const { needs, unused } of modes as unknown as Record<string, string[]>[]) {
      for (const field of [...(needs ?? []), ...(unused ?? [])]) assert.ok(at(field), field)
      assert.deepEqual(
        needs?.filter((field) => unused?.includes(field.split('.')[0] ?? '')),
        [],
      )
    }
  })

  it('restricts fields that there are', () => {
    const fields = parseTable(files, 'dataServiceFields.json')
    for (const { field, mode } of fields) {
      assert.ok(at(String(field)), String(field))
      assert.ok(mode === undefined || modes.some((row) => row.mode === mode))
    }
  })

  it('takes the default of a field for one that is allowed', () => {
    const [timeout] = parseTable(files, 'dataServiceFields.json').filter(({ field }) => field === 'timeout')
    const { default: usual, description = '' } = api.timeout ?? {}
    assert.ok(Number(usual) >= Number(timeout?.least) && Number(usual) <= Number(timeout?.most))
    assert.ok(description.includes(`from ${timeout?.least} to ${Number(timeout?.most).toLocaleString('en')}`))
  })
})
