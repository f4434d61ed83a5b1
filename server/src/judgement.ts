import type { Judgement } from './language/features/diagnostics.ts'
import { levelsFor, type Settings } from './settings.ts'
import type { SpokenLanguage } from './spokenLanguage.ts'

/**
 * How a document is judged. `rulePages`: base of the links to the pages of the rules, with a slash at its end; those in another language are in a folder
 * there that has its name.
 */
export function judgementOf(uri: string, settings: Settings, rulePages: string, language?: SpokenLanguage): Judgement {
  const pages = language ? `${rulePages}${language.locale}/` : rulePages
  return { uri, pageOf: (code) => `${pages}${code}.md`, levelOf: levelsFor(settings, pathOf(uri)), translate: language?.translate }
}

/** The path that globs are matched with. Not everything that an editor opens is a file, nor its address well-formed. */
function pathOf(uri: string): string {
  try {
    return decodeURIComponent(new URL(uri).pathname)
  } catch {
    return uri
  }
}
