/** Tests that run inside VS Code's extension host, where node:test does not: a file `x.suite.ts` exports one as its default. */
export interface Suite {
  readonly name: string
  /** By the behaviour that each of them shows. They run one after the other, in order. */
  readonly tests: Readonly<Record<string, (test: SuiteTest) => void | Promise<void>>>
}

export interface SuiteTest {
  /** Has something done when the test is over, whether it passed or not; the last added comes first. */
  after(cleanUp: () => unknown): void
}
