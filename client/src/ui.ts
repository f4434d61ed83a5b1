import type { Words } from '../../server/src/language/sentence.ts'
import type { Choice } from './choice.ts'

/** Every question to the user, and every message, goes through here: commands do not know the editor, and tests answer in its place. */
export interface Ui {
  /** One of the choices, or undefined when the user turned away. Choices that have to be fetched show that they are on their way. */
  pick<T>(question: PickQuestion<T>): Promise<T | undefined>
  /** Some of the choices, or undefined when the user turned away. */
  pickMany<T>(question: PickQuestion<T>): Promise<readonly T[] | undefined>
  /** A line of text, or undefined when the user turned away. */
  input(question: InputQuestion): Promise<string | undefined>
  /** Absolute paths of local files, or undefined when the user turned away. */
  chooseFiles(question: FileQuestion): Promise<readonly string[] | undefined>
  /** The absolute path of a local folder, or undefined when the user turned away. */
  chooseFolder(question: { readonly title: Words; readonly action: Words }): Promise<string | undefined>
  /** Shows what is about to be sent, step by step, each request on demand as a document; true when the user says so, `instead` for the other way. */
  confirm(sending: Sending): Promise<boolean | 'instead'>
  /** A question in the way of everything else, for what cannot be taken back; true when the user says so, `instead` for the other way. */
  agree(question: Agreement): Promise<boolean | 'instead'>
  /** Work with its progress in sight and a way to cancel it. */
  progress<T>(title: Words, work: (progress: Progress) => Promise<T>): Promise<T>
  /** A message; the action that the user chose. Does not wait in the way of other work. */
  tell<T>(notice: Notice<T>): Promise<T | undefined>
  /** Opens text as a new document in a language, as `openText` does, ready to be filled in where it holds LSP snippet placeholders. Gives the document's URI. */
  openSnippet(name: string, language: string, snippet: string): Promise<string>
  /**
   * Opens text as a new document that has not been saved; `beside` the active editor if asked. `name`: the file that it is to be, or one like it where there is
   * such a file. Gives the document's URI.
   */
  openText(name: string, language: string, text: string, beside?: boolean): Promise<string>
  /** Opens text as a document that cannot be changed. `name` is the title of its tab. A `glance` leaves the focus where it is. */
  openReadOnly(name: string, language: string, text: Words, glance?: boolean): Promise<void>
  /** Shows the difference between a text that cannot be changed, on the left, and a document or file, on the right, which can. */
  openDiff(comparison: Comparison): Promise<void>
  /** Opens a file of this machine, or an address of the web in the browser. */
  openAddress(uri: string): Promise<void>
  /** All problems; with a place, that one is selected in its document, and in the list. Lines and characters count from 0. */
  showProblems(place?: { readonly uri: string; readonly line: number; readonly character: number }): Promise<void>
  /** The log of all calls, with their request ids. */
  showLog(): Promise<void>
  copy(text: string): Promise<void>
}

export interface PickQuestion<T> {
  readonly title: Words
  readonly placeholder?: Words
  /** Rejects with a CloudError when they cannot be had: the question ends, and the rejection is the caller's. */
  readonly choices: readonly Choice<T>[] | Promise<readonly Choice<T>[]>
}

export interface FileQuestion {
  readonly title: Words
  readonly action: Words
  readonly many?: boolean
  /** Files that fit, which are shown first. The user may want to see all of them. */
  readonly fitting?: { readonly label: Words /** Without the dot. */; readonly endings: readonly string[] }
}

export interface InputQuestion {
  readonly title: Words
  readonly prompt?: Words
  readonly placeholder?: Words
  readonly value?: string
  /** Is not shown while it is typed. */
  readonly secret?: boolean
  /** What is wrong with the text so far. */
  readonly problem?: (text: string) => Words | undefined
}

/** What is about to be sent. */
export interface Sending {
  readonly title: Words
  /** The name of the workspace that it goes to. */
  readonly to: string
  /** The name of what says yes, such as "Create". */
  readonly action: Words
  /** Something else that can be done with the same, such as "Check Only". */
  readonly instead?: { readonly label: Words; readonly detail: Words }
  /** Each in order; a request is shown as a document in JSON when the user asks. `speak` says the words in it. */
  readonly steps: readonly { readonly title: Words; readonly request?: (speak: (words: Words) => string) => string }[]
  readonly notes: readonly { readonly kind: 'warning' | 'hint'; readonly message: Words }[]
}

export interface Agreement {
  readonly message: Words
  readonly detail?: Words
  /** The name of what says yes. */
  readonly action: Words
  /** The name of something else that can be done. */
  readonly instead?: Words
}

export interface Comparison {
  /** Of the tab. */
  readonly title: Words
  readonly left: { readonly name: string; readonly language: string; readonly text: string }
  /** A URI. */
  readonly right: string
}

export interface Progress {
  /** `share`: how much of the whole is done, from 0 to 1, when that is known. */
  report(message: Words, share?: number): void
  /** Fires when the user cancels. */
  readonly signal: AbortSignal
}

export interface Notice<T> {
  readonly severity: 'information' | 'warning' | 'error'
  readonly message: Words
  readonly actions?: readonly { readonly label: Words; readonly value: T }[]
}
