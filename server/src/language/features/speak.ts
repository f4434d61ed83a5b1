import { spoken, type Translate, type Words } from '../sentence.ts'

/** Says words in the reader's language. */
export type Speak = (words: Words) => string

export function speaker(translate: Translate | undefined): Speak {
  return (words) => spoken(words, translate)
}
