import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'

const folder = fileURLToPath(new URL('../../server/src/language/schema/generated/', import.meta.url))
const stamp = 'inputs.sha256'
const note = '// Generated from schemas/ by build/schemas.ts. Edit the schemas, not this file.\n'

/** Whether the output of an earlier run was made from the same inputs and is still there. */
export async function isCurrent(inputs: string, names: readonly string[]): Promise<boolean> {
  const present = await readdir(folder).catch((): string[] => [])
  return names.every((name) => present.includes(name)) && (await readFile(folder + stamp, 'utf8').catch(() => '')) === inputs
}

/** Writes the files by name, leaving alone those whose content is the same, and removes what no longer belongs there. */
export async function writeOutput(inputs: string, files: ReadonlyMap<string, string>): Promise<void> {
  await mkdir(folder, { recursive: true })
  for (const name of await readdir(folder)) {
    if (!files.has(name) && name !== stamp && !name.endsWith('.tmp')) await rm(folder + name, { force: true })
  }
  for (const [name, content] of files) {
    const text = note + content
    if ((await readFile(folder + name, 'utf8').catch(() => undefined)) !== text) await replace(name, text)
  }
  await replace(stamp, inputs)
}

// Tests may build in several processes at once; none may see half a file.
async function replace(name: string, text: string): Promise<void> {
  const temporary = `${folder}${name}.${process.pid}.tmp`
  await writeFile(temporary, text)
  await rename(temporary, folder + name)
}

/** One hash over texts by name. */
export function hashOf(files: ReadonlyMap<string, string>): string {
  const hash = createHash('sha256')
  for (const [name, text] of files) hash.update(`${name}\0${text}\0`)
  return hash.digest('hex')
}
