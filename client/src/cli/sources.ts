import { readFile, stat } from 'node:fs/promises'
import { relative, resolve } from 'node:path'
import { glob } from 'tinyglobby'
import type { Form } from '../../../server/src/language/document/block.ts'
import { formOfName, isFlowSpec } from '../../../server/src/language/recognition.ts'

/** A document to be checked. */
export interface Source {
  /** Path from the current folder, with `/`. */
  readonly name: string
  readonly form: Form
  readonly text: string
}

export interface Sources {
  readonly sources: readonly Source[]
  /** What could not be read, or is not FlowSpec, a sentence each. */
  readonly remarks: readonly string[]
}

/** The FlowSpec documents among files, folders and globs. Other files in a folder are passed over in silence; files that were named get a sentence. */
export async function collectSources(patterns: readonly string[], cwd: string): Promise<Sources> {
  const sources = new Map<string, Source>()
  const remarks: string[] = []
  for (const pattern of patterns.length > 0 ? patterns : ['.']) {
    const kind = await stat(resolve(cwd, pattern)).then(
      (found) => (found.isDirectory() ? 'folder' : 'file'),
      () => 'glob' as const,
    )
    const files =
      kind === 'file'
        ? [pattern]
        : await search(kind === 'folder' ? `${pattern.replace(/[\\/]+$/, '')}/**/*.{json,yaml,yml}` : pattern, cwd)
    if (files.length === 0 && kind === 'glob') remarks.push(`Nothing is called "${pattern}".`)
    const before = sources.size
    for (const file of files) {
      const source = await read(file, cwd, kind === 'file')
      if (typeof source === 'string') remarks.push(source)
      else if (source) sources.set(source.name, source)
    }
    if (kind === 'folder' && sources.size === before) remarks.push(`The folder "${pattern}" holds no FlowSpec documents.`)
  }
  return { sources: [...sources.values()], remarks }
}

function search(pattern: string, cwd: string): Promise<string[]> {
  return glob(pattern.replaceAll('\\', '/').replace(/^\.\//, ''), {
    cwd,
    ignore: ['**/node_modules/**', '**/.git/**'],
    dot: true,
    expandDirectories: false,
  })
}

async function read(file: string, cwd: string, named: boolean): Promise<Source | string | undefined> {
  const path = resolve(cwd, file)
  const name = relative(cwd, path).replaceAll('\\', '/')
  const form = formOfName(file)
  if (!form) return named ? `"${name}" is neither JSON nor YAML; skipped.` : undefined
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => error.code ?? error.message)
  if (typeof bytes === 'string') return `"${name}" cannot be read (${bytes}).`
  const text = decode(bytes)
  if (text === undefined) return isOurs(name, form) || named ? `"${name}" is not UTF-8 text; save it as UTF-8.` : undefined
  if (isFlowSpec(name, form, text)) return { name, form, text }
  return named ? `"${name}" is not a FlowSpec document; skipped.` : undefined
}

function isOurs(name: string, form: Form): boolean {
  return isFlowSpec(name, form, '')
}

/** UTF-8, with or without a byte order mark; undefined for anything else. */
export function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}
