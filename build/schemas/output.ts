import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

const stamp = 'inputs.sha256'
const note = '// Generated from schemas/ by build/schemas.ts. Edit the schemas, not this file.\n'

/** Whether the output of an earlier run in the folder was made from the same inputs and is still there. */
export async function isCurrent(folder: string, inputs: string, names: readonly string[]): Promise<boolean> {
  const present = await readdir(folder).catch((): string[] => [])
  return names.every((name) => present.includes(name)) && (await readFile(join(folder, stamp), 'utf8').catch(() => '')) === inputs
}

/** Writes the files by name into the folder, leaving alone those whose content is the same, and removes what no longer belongs there. */
export async function writeOutput(folder: string, inputs: string, files: ReadonlyMap<string, string>): Promise<void> {
  await mkdir(folder, { recursive: true })
  for (const name of await readdir(folder)) {
    if (!files.has(name) && name !== stamp && !name.endsWith('.tmp')) await rm(join(folder, name), { force: true })
  }
  for (const [name, content] of files) {
    const text = note + content
    const path = join(folder, name)
    if ((await readFile(path, 'utf8').catch(() => undefined)) !== text) await replace(path, text)
  }
  await replace(join(folder, stamp), inputs)
}

// Tests may build in several processes at once; none may see half a file.
async function replace(path: string, text: string): Promise<void> {
  const temporary = `${path}.${process.pid}.tmp`
  await writeFile(temporary, text)
  await rename(temporary, path)
}

/** One hash over texts by name. */
export function hashOf(files: ReadonlyMap<string, string>): string {
  const hash = createHash('sha256')
  for (const [name, text] of files) hash.update(`${name}\0${text}\0`)
  return hash.digest('hex')
}
