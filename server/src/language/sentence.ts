/**
 * A sentence for a person, kept apart from its values so that it can be said in another language:
 * `text` is the key of the translation, `{0}`, `{1}` … stand for `args`.
 */
export interface Sentence {
  readonly text: string
  readonly args: readonly Words[]
}

/** What a person reads: a sentence that can be translated, or a text that is said as it is, such as a name. */
export type Words = Sentence | string

/** say`Unknown kind "${kind}".` A sentence inside another one is translated with it. */
export function say(parts: TemplateStringsArray, ...args: readonly (Words | number)[]): Sentence {
  const text = parts.reduce((sum, part, i) => `${sum}{${i - 1}}${part}`)
  return { text, args: args.map((arg) => (typeof arg === 'number' ? String(arg) : arg)) }
}

/** A text that stands in a table of data, such as a description in a schema, as a sentence. */
export function sentenceOf(text: string): Sentence {
  return { text, args: [] }
}

/** "a, b, c" */
export function listOf(words: readonly Words[]): Words {
  return words.length === 0 ? '' : words.reduce((list, one) => say`${list}, ${one}`)
}

/** "a, b and c" */
export function allOf(words: readonly Words[]): Words {
  const [last, ...others] = [...words].reverse()
  return last === undefined || others.length === 0 ? (last ?? '') : say`${listOf(others.reverse())} and ${last}`
}

/** "a, b or c" */
export function anyOf(words: readonly Words[]): Words {
  const [last, ...others] = [...words].reverse()
  return last === undefined || others.length === 0 ? (last ?? '') : say`${listOf(others.reverse())} or ${last}`
}

/** Whole sentences, one after the other. */
export function inTurn(sentences: readonly Words[]): Words {
  return sentences.length === 0 ? '' : sentences.reduce((text, one) => say`${text} ${one}`)
}

/** In the words of a language: English, unless `translate` knows others. */
export function spoken(words: Words, translate: Translate = () => undefined): string {
  if (typeof words === 'string') return words
  const text = translate(words.text) ?? words.text
  return text.replace(/\{(\d+)\}/g, (whole, i: string) => {
    const arg = words.args[Number(i)]
    return arg === undefined ? whole : spoken(arg, translate)
  })
}

/** The text of another language, or undefined where there is none. */
export type Translate = (text: string) => string | undefined
