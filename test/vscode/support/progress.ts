/** What a run of the suites tells while it goes on, in order: it is over only when it says so. */
export type Progress = TestStarted | TestEnded | { readonly kind: 'over' }

export interface TestStarted {
  readonly kind: 'started'
  readonly suite: string
  readonly test: string
}

/** `error` is the stack of what the test threw; without one it passed. */
export interface TestEnded {
  readonly kind: 'ended'
  readonly suite: string
  readonly test: string
  readonly milliseconds: number
  readonly error?: string
}
