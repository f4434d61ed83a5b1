import type { NameKind } from '../../../server/src/language/model/workspaceNames.ts'
import { say, type Words } from '../../../server/src/language/sentence.ts'
import { kindWords } from './kindWords.ts'
import type { Reading } from './readNames.ts'

/** What the log says about the reading of a list: each call counts for somebody. `rest` is what follows from a failure. */
export function logReading(kind: NameKind, workspace: string, { list, calls, failure }: Reading, rest: Words): Words {
  const what = kindWords[kind]
  const read = list && say`Names of ${what} read from the workspace ${workspace}. Entries: ${list.entries.length}, calls: ${calls}.`
  if (failure) {
    const message = failure.facts.message
    return read
      ? say`${read} There are more, but: ${message} ${rest}`
      : say`Names of ${what} not read from the workspace ${workspace}: ${message} ${rest}`
  }
  return read && !list.complete ? say`${read} There are more, which are left out.` : (read ?? '')
}
