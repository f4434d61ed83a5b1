/** An answer that the user can choose. */
export interface Choice<T> {
  readonly label: string
  readonly detail?: string
  readonly description?: string
  readonly value: T
}
