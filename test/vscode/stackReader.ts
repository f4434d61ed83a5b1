import { readFile } from 'node:fs/promises'
import { SourceMap } from 'node:module'
import { dirname, relative, resolve } from 'node:path'
import { root } from '../../build/paths.ts'

/** Gives a function that replaces the places of a bundle in a stack by those of its sources, relative to the project. Its map lies beside it. */
export async function stackReader(bundle: string): Promise<(stack: string) => string> {
  const map = new SourceMap(JSON.parse(await readFile(`${bundle}.map`, 'utf8')))
  return (stack) =>
    stack.replace(/\(?([^\s()]+):(\d+):(\d+)\)?/g, (whole, file: string, line: string, column: string) => {
      if (file !== bundle) return whole
      const entry = map.findEntry(Number(line) - 1, Number(column) - 1)
      if (!('originalSource' in entry)) return whole
      return `(${relative(root, resolve(dirname(bundle), entry.originalSource))}:${entry.originalLine + 1}:${entry.originalColumn + 1})`
    })
}
