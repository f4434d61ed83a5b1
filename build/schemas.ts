import { readdir, readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { parseSchemas, parseTable, readSchemaFiles } from './schemas/load.ts'
import { hashOf, isCurrent, writeOutput } from './schemas/output.ts'
import { type Table, tableModule, tables } from './schemas/tables.ts'
import { compileTypes } from './schemas/types.ts'
import { compileValidators, validatorsDeclaration } from './schemas/validators.ts'
import { withoutRepeats } from './schemas/withoutRepeats.ts'

const folder = fileURLToPath(new URL('../server/src/language/schema/generated/', import.meta.url))
const cloudFolder = fileURLToPath(new URL('../client/src/cloud/generated/', import.meta.url))

/**
 * Generates `server/src/language/schema/generated/` from `schemas/`: the schemas and tables as constants, the compiled validators, the types; and
 * `client/src/cloud/generated/`, the tables that the cloud needs too. Does nothing when neither the schemas nor this generator have changed.
 * Throws a sentence when a schema is malformed.
 */
export async function buildSchemas(): Promise<void> {
  const files = await readSchemaFiles()
  const inputs = hashOf(new Map([...files, ...(await readGenerator())]))
  await buildLanguage(files, inputs)
  await buildCloud(files, inputs)
}

async function buildLanguage(files: ReadonlyMap<string, string>, inputs: string): Promise<void> {
  const names = ['schemas.ts', 'types.ts', 'validators.js', 'validators.d.ts', ...tables.map((table) => `${table.constant}.ts`)]
  if (await isCurrent(folder, inputs, names)) return

  const schemas = parseSchemas(files)
  const output = new Map([
    ['schemas.ts', schemasModule(withoutRepeats(schemas))],
    ['types.ts', await compileTypes(schemas)],
    ['validators.js', await compileValidators(schemas)],
    ['validators.d.ts', validatorsDeclaration(schemas)],
    ...tables.map((table) => tableFile(table, files)),
  ])
  await writeOutput(folder, inputs, output)
}

async function buildCloud(files: ReadonlyMap<string, string>, inputs: string): Promise<void> {
  const output = new Map(tables.filter(({ cloud }) => cloud).map((table) => tableFile(table, files)))
  if (!(await isCurrent(cloudFolder, inputs, [...output.keys()]))) await writeOutput(cloudFolder, inputs, output)
}

function tableFile(table: Table, files: ReadonlyMap<string, string>): readonly [string, string] {
  return [`${table.constant}.ts`, tableModule(table, parseTable(files, table.file))]
}

// One text for JSON.parse: engines read it about twice as fast as the same object as source.
function schemasModule(schemas: object): string {
  const text = JSON.stringify(schemas, (key, value) => (key === '$schema' || key === '$id' ? undefined : value))
    .replaceAll('\\', '\\\\')
    .replaceAll("'", "\\'")
  return `import type { Schema } from '../schema.ts'

/** All schemas by entity name (\`node\`, \`trigger\`, …). */
export const schemas: Readonly<Record<string, Schema>> = JSON.parse('${text}')
`
}

async function readGenerator(): Promise<[string, string][]> {
  const parts = fileURLToPath(new URL('./schemas/', import.meta.url))
  const names = (await readdir(parts)).sort()
  const lock = fileURLToPath(new URL('../package-lock.json', import.meta.url))
  const paths = [fileURLToPath(import.meta.url), ...names.map((name) => parts + name), lock]
  return Promise.all(paths.map(async (path): Promise<[string, string]> => [path, await readFile(path, 'utf8')]))
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildSchemas()
