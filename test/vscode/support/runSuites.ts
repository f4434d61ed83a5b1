import type { Progress } from './progress.ts'
import type { Suite, SuiteTest } from './suite.ts'

/** The longest that one test may take, so that a hanging one is named. */
const LIMIT_MS = 60_000

/** Runs the suites' tests one after the other and reports each. Rejects at the end when one has failed. */
export async function runSuites(suites: readonly Suite[], report: (progress: Progress) => void): Promise<void> {
  let failed = 0
  for (const { name: suite, tests } of suites) {
    for (const [test, body] of Object.entries(tests)) {
      report({ kind: 'started', suite, test })
      const start = performance.now()
      const error = await failureOf(body)
      const milliseconds = Math.round(performance.now() - start)
      report({ kind: 'ended', suite, test, milliseconds, ...(error === undefined ? {} : { error: stackOf(error) }) })
      if (error !== undefined) failed++
    }
  }
  report({ kind: 'over' })
  if (failed > 0) throw new Error(`${failed} tests failed`)
}

/** What the test or its cleaning up threw; undefined when all went well. */
async function failureOf(body: (test: SuiteTest) => void | Promise<void>): Promise<unknown> {
  const cleanUps: (() => unknown)[] = []
  const failures: unknown[] = []
  const attempt = async (action: () => unknown) => {
    try {
      await limited(action)
    } catch (error) {
      failures.push(error ?? new Error('Something was thrown that is no error'))
    }
  }
  await attempt(() => body({ after: (cleanUp) => cleanUps.unshift(cleanUp) }))
  for (const cleanUp of cleanUps) await attempt(cleanUp)
  return failures[0]
}

async function limited(action: () => unknown): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`Not done after ${LIMIT_MS / 1000} s`)), LIMIT_MS)
  })
  try {
    await Promise.race([action(), limit])
  } finally {
    clearTimeout(timer)
  }
}

const stackOf = (error: unknown) => (error instanceof Error ? (error.stack ?? error.message) : String(error))
