import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const folder = fileURLToPath(new URL('../../../../shared/', import.meta.url))

/** A sentence to skip a test with where the shared reference is not there, else false. */
export const withoutShared: string | false = existsSync(folder) ? false : 'the shared reference is not beside this checkout'

/** Text of a file below the shared folder. */
export function sharedText(path: string): string {
  return readFileSync(folder + path, 'utf8')
}
