import type { Choice } from './choice.ts'

/** Every question to the user, and every message, goes through here: commands do not know the editor, and tests answer in its place. */
export interface Ui {
  /** One of the choices, or undefined when the user turned away. */
  pick<T>(title: string, choices: readonly Choice<T>[]): Promise<T | undefined>
  /** Opens text as a new document in a language, ready to be filled in where it holds LSP snippet placeholders. */
  openSnippet(language: string, snippet: string): Promise<void>
}
