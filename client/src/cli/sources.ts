import { readFile, stat } from 'node:fs/promises'
import { relative, resolve, sep } from 'node:path'
import { glob, isDynamicPattern } from 'tinyglobby'
import type { Form } from '../../../server/src/language/document/block.ts'
import { formOfName, isFlowSpec } from '../../../server/src/language/recognition.ts'
import { decode } from './decode.ts'

/** A document to be checked. */
export interface Source {
  readonly kind: 'source'
  /** Path from the current folder, with `/`. */
  readonly name: string
  readonly form: Form
  readonly text: string
}

/** Why something that was named is not checked. */
export interface Remark {
  /** `skipped`: it is none of ours · `failed`: it could not be found, or not be read. */
  readonly kind: 'skipped' | 'failed'
  readonly sentence: string
}

/** The FlowSpec documents among files, folders and globs. Other files in a folder are passed over in silence; files that were named get a remark. */
export async function collectSources(patterns: readonly string[], cwd: string): Promise<(Source | Remark)[]> {
  const found = new Map<string, Source | Remark>()
  for (const pattern of patterns.length > 0 ? patterns : ['.']) {
    for (const item of await lookFor(pattern, cwd)) found.set(item.kind === 'source' ? item.name : item.sentence, item)
  }
  return [...found.values()]
}

async function lookFor(pattern: string, cwd: string): Promise<(Source | Remark)[]> {
  const path = resolve(cwd, pattern)
  const kind = await stat(path).then(
    (entry) => (entry.isDirectory() ? 'folder' : 'file'),
    (error: NodeJS.ErrnoException) => (error.code === 'ENOENT' || isDynamicPattern(pattern) ? 'pattern' : 'file'),
  )
  if (kind === 'file') return readAll([path], cwd, true)
  const files = kind === 'folder' ? await search('**/*.{json,yaml,yml}', path) : await search(pattern, cwd)
  if (kind === 'pattern' && files.length === 0)
    return [failed(isDynamicPattern(pattern) ? `Nothing matches "${pattern}".` : `There is no file or folder "${pattern}".`)]
  const items = await readAll(files, cwd, false)
  if (items.length > 0) return items
  return [
    failed(
      kind === 'folder'
        ? `The folder "${pattern}" holds no FlowSpec documents.`
        : `Nothing that matches "${pattern}" is a FlowSpec document.`,
    ),
  ]
}

/** Absolute paths, in order. */
async function search(pattern: string, cwd: string): Promise<string[]> {
  const files = await glob(sep === '\\' ? pattern.replaceAll('\\', '/') : pattern, {
    cwd,
    ignore: ['**/node_modules/**', '**/.git/**'],
    dot: true,
    absolute: true,
    expandDirectories: false,
  })
  return files.sort()
}

async function readAll(paths: readonly string[], cwd: string, named: boolean): Promise<(Source | Remark)[]> {
  const items = await Promise.all(paths.map((path) => read(path, cwd, named)))
  return items.filter((item) => item !== undefined)
}

async function read(path: string, cwd: string, named: boolean): Promise<Source | Remark | undefined> {
  const name = relative(cwd, path).replaceAll('\\', '/')
  const skipped = (sentence: string) => (named ? ({ kind: 'skipped', sentence } as const) : undefined)
  const form = formOfName(name)
  if (!form) return skipped(`"${name}" is neither JSON nor YAML; skipped.`)
  const bytes = await readFile(path).catch((error: Error) => error)
  if (bytes instanceof Error) return failed(`"${name}" cannot be read: ${reasonOf(bytes)}.`)
  const decoded = decode(bytes)
  if ('instead' in decoded) {
    const isOurs = named || isFlowSpec(name, form, '')
    return isOurs ? failed(`"${name}" is ${decoded.instead}; save it as UTF-8.`) : undefined
  }
  const { text } = decoded
  return isFlowSpec(name, form, text) ? { kind: 'source', name, form, text } : skipped(`"${name}" is not a FlowSpec document; skipped.`)
}

function failed(sentence: string): Remark {
  return { kind: 'failed', sentence }
}

/** The words of Node's own sentence, as in "EACCES: permission denied, open '…'". */
function reasonOf({ message }: Error): string {
  return /^[A-Z]+: ([^,]+)/.exec(message)?.[1] ?? message
}
