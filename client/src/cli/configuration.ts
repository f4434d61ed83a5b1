import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { dirname, join, relative, resolve } from 'node:path'
import { levelsFor, readSettings } from '../../../server/src/settings.ts'
import { decode } from './decode.ts'
import { settingFaults } from './settingFaults.ts'

export interface Configuration {
  /** The levels that are set for the rules in a file, whose name is seen from the current folder. */
  readonly levelsIn: (name: string) => ReturnType<typeof levelsFor>
  /** What in it has no effect, though it may be meant for another version; a sentence each. */
  readonly remarks: readonly string[]
}

/** The settings of the file that was named, or of the nearest `.flowspecrc.json`; none where there is no such file. A string says what is wrong. */
export async function readConfiguration(cwd: string, named: string | undefined): Promise<Configuration | string> {
  const file = named === undefined ? nearest(cwd) : resolve(cwd, named)
  if (file === undefined) return { levelsIn: () => () => undefined, remarks: [] }
  const name = relative(cwd, file).replaceAll('\\', '/')
  const bytes = await readFile(file).catch(() => undefined)
  if (!bytes) return `The settings in "${name}" cannot be read.`
  const decoded = decode(bytes)
  if ('instead' in decoded) return `"${name}" is ${decoded.instead}; save it as UTF-8.`
  const value = parse(decoded.text)
  if (value instanceof Error) return `"${name}" is not JSON: ${value.message}.`
  const { wrong, unknown } = settingFaults(value)
  if (wrong.length > 0) return `"${name}": ${wrong.join(' ')}`
  const settings = readSettings(value)
  // Globs are meant from where the settings are, whatever folder is the current one.
  const seenFromFile = (path: string) => relative(dirname(file), resolve(cwd, path)).replaceAll('\\', '/')
  return { levelsIn: (path) => levelsFor(settings, seenFromFile(path)), remarks: unknown.map((sentence) => `"${name}": ${sentence}`) }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    return error
  }
}

function nearest(folder: string): string | undefined {
  const candidate = join(folder, '.flowspecrc.json')
  if (existsSync(candidate)) return candidate
  const parent = dirname(folder)
  return parent === folder ? undefined : nearest(parent)
}
