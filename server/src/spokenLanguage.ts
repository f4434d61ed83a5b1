import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Translate } from './language/sentence.ts'

/** A language that the server speaks beside English. */
export interface SpokenLanguage {
  /** As the files of texts are named: `zh-cn`. */
  readonly locale: string
  readonly translate: Translate
}

/**
 * The language for a client's locale (`zh-CN`, `zh-Hans`, `en`), from the texts in `folder`. Undefined for English, and for languages without
 * texts or with unreadable ones, which `log` is told.
 */
export async function spokenLanguage(
  locale: string | undefined,
  folder: string,
  log: (line: string) => void,
): Promise<SpokenLanguage | undefined> {
  const named = fileName(locale ?? 'en')
  if (named === 'en') return undefined
  const file = join(folder, `bundle.l10n.${named}.json`)
  try {
    const texts = new Map<unknown, unknown>(Object.entries(JSON.parse(await readFile(file, 'utf8'))))
    return {
      locale: named,
      translate: (text) => {
        const found = texts.get(text)
        return typeof found === 'string' ? found : undefined
      },
    }
  } catch (error) {
    const reason = error instanceof SyntaxError ? `${file} is no JSON` : 'there are no texts in it'
    log(`English is spoken instead of "${locale}": ${reason}.`)
    return undefined
  }
}

/** People in Singapore and those who ask for simplified characters read what is written for China. */
function fileName(locale: string): string {
  const name = locale.toLowerCase().replaceAll('_', '-')
  if (/^zh(-cn|-sg|-hans\b.*)?$/.test(name)) return 'zh-cn'
  return /^en\b/.test(name) || !/^[a-z]{2,3}(-[a-z\d]+)*$/.test(name) ? 'en' : name
}
