import { globSync, statSync } from 'node:fs'
import { relative, resolve, sep } from 'node:path'
import { Failure } from '../../build/bootstrap/failure.mjs'
import { root } from '../../build/paths.ts'

/** Suites that need a VS Code have tasks of their own. */
const elsewhere = ['test/vscode', 'test/ui', 'test/host']

/**
 * The files of the unit and protocol tests, relative to the project, in order.
 * `wanted`: files and folders, relative to the project, to which the run is limited; none is all.
 */
export function unitTests(wanted: readonly string[]): readonly string[] {
  const all = globSync('test/**/*.test.ts', { cwd: root, exclude: elsewhere })
    .map((file) => file.split(sep).join('/'))
    .sort()
  if (wanted.length === 0) return all
  return wanted.flatMap((path) => {
    const from = relative(root, resolve(root, path)).split(sep).join('/')
    const files = all.filter((file) => file === from || file.startsWith(`${from}/`))
    if (files.length === 0) throw new Failure(`There are no unit tests in ${path}${exists(path) ? '' : ', which does not exist'}.`)
    return files
  })
}

function exists(path: string): boolean {
  return statSync(resolve(root, path), { throwIfNoEntry: false }) !== undefined
}
