import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { factsOf } from '../../../../client/src/commands/dataService/startingScript.ts'

describe('what a script tells of itself', () => {
  for (const [script, parameters, columns] of [
    ['select id, name from t where id = ${id} and d > ${ day } or id = ${id}', ['id', 'day'], ['id', 'name']],
    ['SELECT DISTINCT o.id, `o`.`ds`\nFROM orders o', [], ['id', 'ds']],
    ['select sum(a, b) as total, coalesce(c, 0) rest, count(*) from t', [], ['total', 'rest']],
    ['select * from t', [], []],
    ['select t.* from t', [], []],
    ["select 'a, b' as c from t where d = ${d}", ['d'], []],
    ['select a -- , b\nfrom t', [], []],
    ['select (select max(a) from u) as m from t', [], []],
    ['with x as (select a from t) select a from x', [], []],
    ['', [], []],
  ] as const) {
    it(script.replaceAll('\n', ' ') || 'nothing', () => {
      const facts = factsOf(script)
      assert.deepEqual([facts.parameters, facts.columns, facts.advanced], [parameters, columns, false])
    })
  }

  it('tags belong to the mode that knows them; a comparison is no tag', () => {
    assert.deepEqual(factsOf('select a from t <if test="b != null">where b = #{b}</if>'), {
      advanced: true,
      parameters: ['b'],
      columns: ['a'],
    })
    assert.equal(factsOf('select a from t where b <if_limit').advanced, false)
  })
})
