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
