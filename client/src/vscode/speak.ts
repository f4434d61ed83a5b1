import { spoken, type Translate, type Words } from '../../../server/src/language/sentence.ts'

/** Words as text in the language of the editor. */
export interface Speak {
  (words: Words): string
  /** For places that show no Markdown, such as lists. */
  plain(words: Words): string
}

export function speakIn(translate: Translate): Speak {
  const speak = (words: Words) => spoken(words, translate)
  return Object.assign(speak, { plain: (words: Words) => speak(words).replaceAll('`', '') })
}
