import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Failure } from '../../build/bootstrap/failure.mjs'
import { step } from '../../build/bootstrap/step.mjs'

test('a quick step says nothing and gives its result', async () => {
  const lines: string[] = []
  assert.equal(
    await step(
      'Adding',
      () => 42,
      (line) => lines.push(line),
    ),
    42,
  )
  assert.deepEqual(lines, [])
})

test('a step longer than a second says so when it is, and says when it is done', async (t) => {
  t.mock.timers.enable({ apis: ['setTimeout'] })
  const lines: string[] = []
  let finish = () => {}
  const done = step(
    'Adding',
    () => new Promise<void>((resolve) => (finish = resolve)),
    (line) => lines.push(line),
  )
  t.mock.timers.tick(999)
  assert.deepEqual(lines, [])
  t.mock.timers.tick(1)
  assert.deepEqual(lines, ['Adding …'])
  finish()
  await done
  assert.match(lines[1] ?? '', /^Adding: done in \d+\.\d s$/)
})

test('a failure names the step, a bug is left as it is', async () => {
  await assert.rejects(
    step('Adding', () => {
      throw new Failure('Nothing to add.')
    }),
    (error) => error instanceof Failure && error.message === 'Adding failed. Nothing to add.',
  )
  const bug = new RangeError('bug')
  await assert.rejects(
    step('Adding', () => Promise.reject(bug)),
    (error) => error === bug,
  )
})
