import { existsSync } from 'node:fs'
import { resolve } from 'node:path'

/** A file of the reference that lies beside the project on some machines, or why a test cannot use it. */
export function reference(name: string): { path: string; skip: string | false } {
  const path = resolve(import.meta.dirname, '../../../../../shared/reference', name)
  return { path, skip: existsSync(path) ? false : `../shared/reference/${name} is not on this machine` }
}
