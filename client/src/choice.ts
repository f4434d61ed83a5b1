import type { Words } from '../../server/src/language/sentence.ts'

/** An answer that the user can choose. */
export interface Choice<T> {
  readonly label: Words
  readonly description?: Words
  readonly detail?: Words
  /** A codicon's name, such as `cloud`. */
  readonly icon?: string
  /** Choices with the same heading stand together under it. */
  readonly heading?: Words
  readonly value: T
  /** Other answers about the same thing, at the right of it. */
  readonly buttons?: readonly ChoiceButton<T>[]
}

export interface ChoiceButton<T> {
  /** What it does. */
  readonly label: Words
  readonly icon: string
  readonly value: T
}
