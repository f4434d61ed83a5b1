// A reporter for `node --test` that writes the run's tally as JSON when it is over.
import type { TestEvent } from 'node:test/reporters'
import type { Tally } from './tally.ts'

export default async function* tallyReporter(events: AsyncIterable<TestEvent>): AsyncGenerator<string> {
  for await (const event of events) {
    // Every file has a summary of its own; the one without a file is the run's.
    if (event.type !== 'test:summary' || event.data.file !== undefined) continue
    const { tests, passed, skipped, todo } = event.data.counts
    const tally: Tally = { passed, failed: tests - passed - skipped - todo, skipped: skipped + todo }
    yield JSON.stringify(tally)
  }
}
