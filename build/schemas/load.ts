import { readdir, readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { Schema } from '../../server/src/language/schema/schema.ts'
import { expandSchemas } from './expand.ts'

const folder = fileURLToPath(new URL('../../schemas/', import.meta.url))
const suffix = '.schema.json'

/** Everything in `schemas/` as text by file name, sorted. */
export async function readSchemaFiles(): Promise<ReadonlyMap<string, string>> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort()
  return new Map(await Promise.all(names.map(async (name) => [name, await readFile(folder + name, 'utf8')] as const)))
}

/** The entity schemas by name without suffix, references into other schemas expanded. Throws on text that is not JSON. */
export function parseSchemas(files: ReadonlyMap<string, string>): Readonly<Record<string, Schema>> {
  const raw: Record<string, Schema> = {}
  for (const [name, text] of files) {
    if (name.endsWith(suffix)) raw[name.slice(0, -suffix.length)] = parse(name, text)
  }
  return expandSchemas(raw)
}

/** One of the tables beside the schemas, such as `commands.json`. */
export function parseTable(files: ReadonlyMap<string, string>, name: string): readonly Readonly<Record<string, unknown>>[] {
  const text = files.get(name)
  if (text === undefined) throw new Error(`schemas/${name} is missing.`)
  return parse(name, text)
}

function parse<T>(name: string, text: string): T {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new Error(`schemas/${name} is not JSON: ${error instanceof Error ? error.message : error}`)
  }
}
