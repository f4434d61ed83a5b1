import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { readSettings, type Settings } from '../../../server/src/settings.ts'

/** The settings of the file that was named, or of the nearest `.flowspecrc.json`; none where there is no such file. A string says what is wrong. */
export async function readConfiguration(cwd: string, named: string | undefined): Promise<Settings | string> {
  const file = named === undefined ? nearest(cwd) : resolve(cwd, named)
  if (file === undefined) return readSettings({})
  try {
    return readSettings(JSON.parse(await readFile(file, 'utf8')))
  } catch (error) {
    if (error instanceof SyntaxError) return `${file} is not JSON: ${error.message}.`
    return `${file} cannot be read.`
  }
}

function nearest(folder: string): string | undefined {
  const candidate = join(folder, '.flowspecrc.json')
  if (existsSync(candidate)) return candidate
  const parent = dirname(folder)
  return parent === folder ? undefined : nearest(parent)
}
