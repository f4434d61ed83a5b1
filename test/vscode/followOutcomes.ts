import { readFileSync } from 'node:fs'
import { addTallies, nothingRun, type Tally } from '../runner/tally.ts'
import type { Outcome } from './support/outcome.ts'

const EVERY_MS = 200

/** Prints each test's outcome soon after it is written to the file. `end` prints the rest and gives the tally. */
export function followOutcomes(file: string, say: (line: string) => void = (line) => console.log(line)): { end(): Tally } {
  let printed = 0
  let tally = nothingRun
  const look = () => {
    const outcomes = read(file)
    for (const outcome of outcomes.slice(printed)) {
      say(outcomeText(outcome))
      tally = addTallies(tally, outcome.error === undefined ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 })
    }
    printed = outcomes.length
  }
  const timer = setInterval(look, EVERY_MS)
  return {
    end: () => {
      clearInterval(timer)
      look()
      return tally
    },
  }
}

/** The outcomes of the whole lines of the file; the last may still be being written. */
function read(file: string): readonly Outcome[] {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch {
    return []
  }
  const lines = text.slice(0, text.lastIndexOf('\n') + 1).split('\n')
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line))
}

function outcomeText({ suite, test, milliseconds, error }: Outcome): string {
  const line = `${error === undefined ? '✔' : '✖'} ${suite}: ${test} (${milliseconds} ms)`
  return error === undefined ? line : `${line}\n${error.replace(/^/gm, '    ')}`
}
