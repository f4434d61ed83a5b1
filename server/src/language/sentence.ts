/**
 * A sentence for a person, kept apart from its values so that it can be said in another language:
 * `text` is the key of the translation, `{0}`, `{1}` … stand for `args`.
 */
export interface Sentence {
  readonly text: string
  readonly args: readonly string[]
}

/** say`Unknown kind "${kind}".` */
export function say(parts: TemplateStringsArray, ...args: readonly (string | number)[]): Sentence {
  const text = parts.reduce((sum, part, i) => `${sum}{${i - 1}}${part}`)
  return { text, args: args.map(String) }
}

/** The sentence in words. `translate` gives the text of another language, or undefined where there is none. */
export function spoken(sentence: Sentence, translate: (text: string) => string | undefined = () => undefined): string {
  const text = translate(sentence.text) ?? sentence.text
  return text.replace(/\{(\d+)\}/g, (whole, i: string) => sentence.args[Number(i)] ?? whole)
}
