import { type Tally, tallyLine } from './tally.ts'

/** Ends a test task: prints the tally, and a failed test makes the process end with code 1. */
export function finish(tally: Tally): void {
  console.log(tallyLine(tally))
  if (tally.failed > 0) process.exitCode = 1
}
