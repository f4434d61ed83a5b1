import assert from 'node:assert/strict'
import { it } from 'node:test'
import { retriggered } from '../../server/src/retrigger.ts'

it('completions with an empty place ask for what may stand there', () => {
  const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }
  const asks = (newText: string, insertTextFormat?: 1 | 2) => {
    const [item] = retriggered([{ label: 'x', textEdit: { range, newText }, ...(insertTextFormat && { insertTextFormat }) }])
    return item?.command?.command === 'editor.action.triggerSuggest'
  }
  assert.equal(asks('recurrence: $1', 2), true)
  assert.equal(asks('"recurrence": "$1"', 2), true)
  assert.equal(asks('rerunTimes: ${1:3}', 2), false)
  assert.equal(asks('recurrence: $10', 2), false)
  assert.equal(asks('Normal', 2), false)
  assert.equal(asks('costs $1'), false)
})
