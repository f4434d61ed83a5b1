import { globSync, readFileSync } from 'node:fs'
import { inProject } from '../../../build/paths.ts'

/** The files of the sample project: text by name. */
export function sample(): Readonly<Record<string, string>> {
  const names = globSync('**/*.*', { cwd: inProject('sample') }).map((name) => name.replaceAll('\\', '/'))
  return Object.fromEntries(names.map((name) => [name, readFileSync(inProject(`sample/${name}`), 'utf8')]))
}
