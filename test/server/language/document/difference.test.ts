import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { differenceOf, type Standing } from '../../../../server/src/language/document/difference.ts'
import { FlowDocument } from '../../../../server/src/language/document/document.ts'

const text = `kind: CycleWorkflow
spec:
  nodes:
    - id: a
    - id: b
    - id: c
  workflows:
    - id: w
      nodes:
        - id: d
        - id: e
`

/** What an edit of the text changes: what is gone and what has come, each with the first words of what holds it. */
function changed(from: string, to: string): { gone: readonly string[]; come: readonly string[]; holders: number } {
  const before = FlowDocument.of('yaml', text)
  const start = text.indexOf(from)
  const after = before.replaced({ from: start, to: start + from.length, text: to })
  const told = (standings: readonly Standing[]) =>
    standings.map(
      ({ block, holder, run }) => `${block.text.trim().split('\n')[0]} in ${holder ? `${holder.role} ${run?.path.join('.')}` : 'nothing'}`,
    )
  const { gone, come, holders } = differenceOf(before.root, after.root)
  return { gone: told(gone), come: told(come), holders: holders.length }
}

describe('the difference of two states', () => {
  it('is nothing between a state and itself, and everything when there was none', () => {
    const { root } = FlowDocument.of('yaml', text)
    assert.deepEqual(differenceOf(root, root), { gone: [], come: [], holders: [] })
    const { gone, come } = differenceOf(undefined, root)
    assert.deepEqual(
      [gone.length, come.map(({ block }) => block.role)],
      [0, ['document', 'node', 'node', 'node', 'workflow', 'node', 'node']],
    )
  })

  it('is an entry that another one has taken the place of', () =>
    assert.deepEqual(changed('id: b', 'id: x'), {
      gone: ['- id: b in document spec.nodes'],
      come: ['- id: x in document spec.nodes'],
      holders: 0,
    }))

  it('is an entry cut, put in, or moved into a workflow', () => {
    assert.deepEqual(changed('    - id: b\n', ''), { gone: ['- id: b in document spec.nodes'], come: [], holders: 0 })
    assert.deepEqual(changed('    - id: b\n', '    - id: b\n    - id: n\n').come, ['- id: n in document spec.nodes'])
    assert.deepEqual(changed('        - id: d\n', '        - id: d\n        - id: n\n').come, ['- id: n in workflow nodes'])
  })

  it('of a holder of lists leaves its entries alone, and says what holds them now', () => {
    assert.deepEqual(changed('CycleWorkflow', 'ManualWorkflow'), {
      gone: ['kind: CycleWorkflow in nothing'],
      come: ['kind: ManualWorkflow in nothing'],
      holders: 1,
    })
    assert.deepEqual(changed('id: w', 'id: v'), {
      gone: ['- id: w in document spec.workflows'],
      come: ['- id: v in document spec.workflows'],
      holders: 1,
    })
  })

  it('of a list under another name is all of it', () => {
    const { gone, come } = changed('  nodes:\n    - id: a', '  scripts:\n    - id: a')
    assert.equal(gone.filter((told) => told.endsWith('spec.nodes')).length, 3)
    assert.equal(come.filter((told) => told.endsWith('spec.scripts')).length, 3)
  })
})
