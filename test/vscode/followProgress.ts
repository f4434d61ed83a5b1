import { readFileSync } from 'node:fs'
import { addTallies, nothingRun, type Tally } from '../runner/tally.ts'
import type { Progress, TestEnded } from './support/progress.ts'

const EVERY_MS = 200
const passed: Tally = { passed: 1, failed: 0, skipped: 0 }
const failed: Tally = { passed: 0, failed: 1, skipped: 0 }

export interface SuitesResult {
  readonly tally: Tally
  /** Whether the run came to its end. */
  readonly over: boolean
  /** The test that was started last. */
  readonly last: string | undefined
}

/** Prints each test's result soon after it is written to the file; `readable` makes its stack so. `end` prints the rest and gives the result. */
export function followProgress(file: string, readable: (stack: string) => string): { end(): SuitesResult } {
  let read = 0
  let result: SuitesResult = { tally: nothingRun, over: false, last: undefined }
  const look = () => {
    const all = readProgress(file)
    for (const progress of all.slice(read)) {
      if (progress.kind === 'ended') console.log(resultText(progress, readable))
      result = after(result, progress)
    }
    read = all.length
  }
  const timer = setInterval(look, EVERY_MS)
  return {
    end: () => {
      clearInterval(timer)
      look()
      return result
    },
  }
}

function after(result: SuitesResult, progress: Progress): SuitesResult {
  switch (progress.kind) {
    case 'started':
      return { ...result, last: `${progress.suite}: ${progress.test}` }
    case 'ended':
      return { ...result, tally: addTallies(result.tally, progress.error === undefined ? passed : failed) }
    case 'over':
      return { ...result, over: true }
  }
}

/** What the whole lines of the file tell; the last line may still be being written. */
function readProgress(file: string): readonly Progress[] {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch {
    return []
  }
  const lines = text.slice(0, text.lastIndexOf('\n') + 1).split('\n')
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line))
}

function resultText({ suite, test, milliseconds, error }: TestEnded, readable: (stack: string) => string): string {
  const line = `${error === undefined ? '✔' : '✖'} ${suite}: ${test} (${milliseconds} ms)`
  return error === undefined ? line : `${line}\n${readable(error).replace(/^/gm, '    ')}`
}
