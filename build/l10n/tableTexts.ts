import { readSchemaFiles } from '../schemas/load.ts'

/** What of the tables of `schemas/` people read. */
const columns: Readonly<Record<string, readonly string[]>> = {
  'commands.json': ['description'],
  'cronTemplates.json': ['label'],
  'dataServiceFields.json': ['sentence'],
  'kinds.json': ['description'],
  'parameters.json': ['description', 'example'],
  'templates.json': ['label', 'description'],
}

/** The texts for people in `schemas/`, each with the name of its file. They are said by `sentenceOf`. */
export async function tableTexts(): Promise<ReadonlyMap<string, string>> {
  const texts = new Map<string, string>()
  for (const [file, text] of await readSchemaFiles()) {
    const value: unknown = JSON.parse(text)
    const found = file.endsWith('.schema.json') ? schemaTexts(value) : rowTexts(value, columns[file] ?? [])
    for (const one of found) texts.set(one, `schemas/${file}`)
  }
  return texts
}

function rowTexts(rows: unknown, fields: readonly string[]): string[] {
  return (rows as readonly Readonly<Record<string, unknown>>[]).flatMap((row) => fields.flatMap((field) => proseIn(field, row[field])))
}

/** Titles, descriptions, and the reasons for judging as we do, at any depth. */
function schemaTexts(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, member]) => {
    if (typeof member === 'string') return key === 'title' || key === 'description' || key === 'why' ? [member] : []
    return key === 'enumDescriptions' ? (member as readonly string[]) : schemaTexts(member)
  })
}

/** Most examples are what a program gives, such as `20260228`; a few say it in words. */
function proseIn(field: string, value: unknown): string[] {
  return typeof value === 'string' && (field !== 'example' || /[a-z] [a-z]/.test(value)) ? [value] : []
}
