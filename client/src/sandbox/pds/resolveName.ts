import type { Context } from '../context.ts'
import type { FileRecord } from '../store/records.ts'
import { keyOf } from '../store/tables.ts'

export type NameMode = 'ignore' | 'auto_rename' | 'refuse'

/**
 * What becomes of a name that is taken in its folder: kept twice, given a time, or refused in favour of the entry that has it.
 * `ignoring` is an entry that may keep its own name.
 */
export function resolveName(
  context: Context,
  { driveId, parentId, name }: Pick<FileRecord, 'driveId' | 'parentId' | 'name'>,
  mode: NameMode = 'ignore',
  ignoring?: string,
): { readonly name: string } | { readonly exists: FileRecord } {
  const taken = (wanted: string) =>
    context.store.tables.file
      .find('name', keyOf(driveId, parentId, wanted))
      .find(({ id, trashedTime }) => trashedTime === undefined && id !== ignoring)
  const exists = taken(name)
  if (mode === 'ignore' || exists === undefined) return { name }
  if (mode === 'refuse') return { exists }
  for (let attempt = 0; ; attempt++) {
    const timed = withTime(name, context.clock() + attempt * 1000)
    if (taken(timed) === undefined) return { name: timed }
  }
}

/** `a.txt` becomes `a(20260102_030405).txt`. */
function withTime(name: string, time: number): string {
  const [date = '', clock = ''] = new Date(time).toISOString().replace(/[-:]/g, '').slice(0, 15).split('T')
  const dot = name.lastIndexOf('.')
  const [stem, extension] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, '']
  return `${stem}(${date}_${clock})${extension}`
}
