/** What became of one test. `error` is the stack of what it threw. */
export interface Outcome {
  readonly suite: string
  readonly test: string
  readonly milliseconds: number
  readonly error?: string
}
