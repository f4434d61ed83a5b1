import { listOf, say, type Words } from '../../../../server/src/language/sentence.ts'
import type { AnyOperation } from '../operations/operation.ts'
import { bodyOf, entityLists, entriesOf, nameOf, type SpecDocument } from './specDocument.ts'
import type { Note } from './step.ts'

/** What of a document an operation does not look at: every entity but the first of its list. */
export function ignored(document: SpecDocument, list: string, { action }: AnyOperation): Note[] {
  const body = bodyOf(document)
  return entityLists.flatMap((name) => {
    const entries = entriesOf(body, name).slice(name === list ? 1 : 0)
    if (entries.length === 0) return []
    const message =
      name === list
        ? say`${action} uses the first entry of "${name}" only. Ignored: ${listed(entries)}.`
        : say`${action} does not look at "${name}". Ignored: ${listed(entries)}.`
    return [{ kind: 'ignored' as const, message, ...(name === list && { rule: 'several-entries' }) }]
  })
}

/** "a, b and 3 more" */
export function listed(entries: readonly SpecDocument[]): Words {
  const names = entries.map(nameOf)
  return names.length > 5 ? say`${listOf(names.slice(0, 4))} and ${names.length - 4} more` : listOf(names)
}
