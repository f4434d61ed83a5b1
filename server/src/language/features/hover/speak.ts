import { type Sentence, spoken } from '../../sentence.ts'

/** Says a sentence in the reader's language. */
export type Speak = (sentence: Sentence) => string

export function speaker(translate: ((text: string) => string | undefined) | undefined): Speak {
  return (sentence) => spoken(sentence, translate)
}
