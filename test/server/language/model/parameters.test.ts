import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { parameterExpressions, parameterForm } from '../../../../server/src/language/model/parameters.ts'

/** Each expression as `kind text`, an open one with a `…` behind it. */
function seen(value: string): string[] {
  return parameterExpressions(value).map((expression) => {
    assert.equal(value.slice(expression.start, expression.end), expression.text)
    return `${expression.kind} ${expression.text}${expression.closed ? '' : '…'}`
  })
}

describe('the scheduling expressions of a value', () => {
  for (const [value, ...expected] of [
    ['20260301'],
    ['$[yyyymmdd-1]', 'brackets $[yyyymmdd-1]'],
    ['ds=${yyyymmdd}/hh=$[hh24]', 'braces ${yyyymmdd}', 'brackets $[hh24]'],
    ['$[add_months(yyyymm,-1)]', 'brackets $[add_months(yyyymm,-1)]'],
    ['$bizdate', 'word $bizdate'],
    ['day $yyyymmdd, month $mm', 'word $yyyymmdd', 'word $mm'],
    ['$bizdates'],
    ['$bizdate_1'],
    ['$1 and $unknown and 5$ and $'],
    ['${dag.loopDataArray[0][1]}', 'braces ${dag.loopDataArray[0][1]}'],
    ['$[yyyymmdd-${spec.days}]', 'brackets $[yyyymmdd-${spec.days}]', 'braces ${spec.days}'],
    ['$[yyyymmdd', 'brackets $[yyyymmdd…'],
    ['${', 'braces ${…'],
    ['${a ]', 'braces ${a ]…'],
    ['$[a $[mm]', 'brackets $[a $[mm]…', 'brackets $[mm]'],
    ['$[a] ${b', 'brackets $[a]', 'braces ${b…'],
    ['${a{b}c}', 'braces ${a{b}c}'],
    ['$$[mm]', 'brackets $[mm]'],
  ] as const) {
    it(value, () => assert.deepEqual(seen(value), expected))
  }
})

describe('what an expression is known for', () => {
  const formOf = (value: string) => parameterExpressions(value).map(parameterForm)[0]?.form

  for (const [value, form] of [
    ['${yyyymmdd}', '${yyyymmdd}'],
    ['$[yyyymmdd-7]', '$[yyyymmdd-n]'],
    ['$[yyyymmdd+30]', '$[yyyymmdd-n]'],
    ['$[hh24-12/24]', '$[hh24-n/24]'],
    ['$[mi-30/24/60]', '$[mi-n/24/60]'],
    ['$[add_months(yyyymmdd,12*-2)]', '$[add_months(yyyymmdd,12*-n)]'],
    ['${dag.loopDataArray[3][0]}', '${dag.loopDataArray[i][j]}'],
    ['$cyctime', '$cyctime'],
    ['${rows}', undefined],
    ['$[yyyymmdd', undefined],
  ] as const) {
    it(`${value}: ${form}`, () => assert.equal(formOf(value), form))
  }
})
