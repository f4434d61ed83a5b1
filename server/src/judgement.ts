import type { Judgement } from './language/features/diagnostics.ts'
import type { Translate } from './language/sentence.ts'
import { levelsFor, type Settings } from './settings.ts'

/** How a document is judged. `rulePages`: base of the links to the pages of the rules, with a slash at its end. */
export function judgementOf(uri: string, settings: Settings, rulePages: string, translate?: Translate): Judgement {
  return { uri, pageOf: (code) => `${rulePages}${code}.md`, levelOf: levelsFor(settings, pathOf(uri)), translate }
}

/** The path that globs are matched with. Not everything that an editor opens is a file, nor its address well-formed. */
function pathOf(uri: string): string {
  try {
    return decodeURIComponent(new URL(uri).pathname)
  } catch {
    return uri
  }
}
