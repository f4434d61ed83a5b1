import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { saidIn } from '../../../build/l10n/saidIn.ts'
import { say } from '../../../server/src/language/sentence.ts'

describe('the texts in a source', () => {
  it('are those of its say`…`, with numbers for the values', async () => {
    const source = 'const a: string = say`No ${"x" as string} in ${n}.`.text; f<T>({ title: say`Two` })'
    assert.deepEqual(await saidIn(source), ['No {0} in {1}.', 'Two'])
  })

  it('are found inside of each other, and inside of other templates', async () => {
    const source = 'say`Outer ${x ? say`inner ${`a ${b}`}` : ""}`; `**${speak(say`third`)}**`'
    assert.deepEqual([...(await saidIn(source))].sort(), ['Outer {0}', 'inner {0}', 'third'])
  })

  it('are not what stands in comments, in texts, or behind other tags', async () => {
    assert.deepEqual(await saidIn('// say`a`\nconst b = "say`b`"; raw`c`; /say`d`/'), [])
  })

  it('are as they are when they are said: escapes are read', async () => {
    const source = 'say`A "\\\\u", a \\`tick\\` and ${0}`'
    assert.deepEqual(await saidIn(source), [say`A "\\u", a \`tick\` and ${0}`.text])
  })
})
