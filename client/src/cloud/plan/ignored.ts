import type { AnyOperation } from '../operations/operation.ts'
import { bodyOf, entityLists, entriesOf, nameOf, type SpecDocument } from './specDocument.ts'
import type { Note } from './step.ts'

/** What of a document an operation does not look at: every entity but the first of its list. */
export function ignored(document: SpecDocument, list: string, { action }: AnyOperation): Note[] {
  const body = bodyOf(document)
  return Object.entries(entityLists).flatMap(([name, noun]) => {
    const entries = entriesOf(body, name).slice(name === list ? 1 : 0)
    if (entries.length === 0) return []
    const why = name === list ? `${action} uses the first ${noun} only` : `${action} does not look at "${name}"`
    return [{ kind: 'ignored' as const, message: `${why}: ${listed(entries, noun)} will be ignored.` }]
  })
}

/** "node a", "nodes a, b and 3 more" */
export function listed(entries: readonly SpecDocument[], noun: string): string {
  const names = entries.map(nameOf)
  const shown = names.length > 5 ? `${names.slice(0, 4).join(', ')} and ${names.length - 4} more` : names.join(', ')
  return `${noun}${names.length > 1 ? 's' : ''} ${shown}`
}
