import assert from 'node:assert/strict'
import { describe, it, type TestContext } from 'node:test'
import { uploadTold } from '../../../../client/src/commands/drive/uploadTold.ts'
import { spoken } from '../../../../server/src/language/sentence.ts'

const file = { path: '/a.bin', name: 'a.bin', size: 1000, modified: 0 }
const sending = (bytes: number) => ({ phase: 'sending', bytes, total: 1000 }) as const

function start(t: TestContext) {
  t.mock.timers.enable({ apis: ['setTimeout', 'Date'] })
  const said: string[] = []
  const told = uploadTold([file], Date.now, {
    report: (message) => void said.push(spoken(message)),
    signal: new AbortController().signal,
  })
  return { said, told, tell: told.of(file), pass: (milliseconds: number) => t.mock.timers.tick(milliseconds) }
}

describe('how far an upload is', () => {
  it('is told ten times a second, and where it stands still', (t) => {
    const { said, tell, pass } = start(t)
    pass(1000)
    tell(sending(100))
    pass(10)
    tell(sending(200))
    tell(sending(300))
    pass(10)
    assert.deepEqual(said, ['a.bin: sent 100 B of 1000 B'])
    pass(80)
    assert.deepEqual(said.slice(1), ['a.bin: sent 300 B of 1000 B'])
    pass(1000)
    tell(sending(400))
    assert.deepEqual(said.slice(2), ['a.bin: sent 400 B of 1000 B'])
  })

  it('is not told of a file that has ended', (t) => {
    const { said, told, tell, pass } = start(t)
    pass(1000)
    tell(sending(100))
    tell(sending(200))
    told.ended(file)
    pass(1000)
    assert.equal(said.length, 1)
  })
})
