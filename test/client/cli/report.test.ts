import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { type FoundProblem, formats } from '../../../client/src/cli/report.ts'
import { bad, runCheck } from './support/runCheck.ts'

/** A problem at what is between the brackets of a line. */
function problem(marked: string, change: Partial<FoundProblem> = {}): FoundProblem {
  const start = { line: 8, character: marked.indexOf('«') }
  const end = { line: 8, character: marked.indexOf('»') - 1 }
  const line = marked.replace(/[«»]/g, '')
  return { file: 'a.flowspec.yaml', range: { start, end }, severity: 'error', code: 'unknown-value', message: 'No.', line, ...change }
}

/** The two lines with the source and the marks. */
const shown = (found: FoundProblem) => formats.text([found], 1, false).split('\n').slice(2, 4)

describe('the marks stand below', () => {
  it('what is meant', () => assert.deepEqual(shown(problem('a: «b c» d')), ['  9 | a: b c d', '    |    ^^^']))
  it('what comes after Chinese text and pictures, which are wide', () => {
    assert.deepEqual(shown(problem('名称: «订单», x')), ['  9 | 名称: 订单, x', '    |       ^^^^'])
    assert.deepEqual(shown(problem('a: 😀 «b»')), ['  9 | a: 😀 b', '    |       ^'])
  })
  it('what comes after tabs', () => assert.deepEqual(shown(problem('\t\t"a":\t«"b"»')), ['  9 |   "a": "b"', '    |        ^^^']))
  it('the end of a line where something is absent', () => assert.deepEqual(shown(problem('a:«»')), ['  9 | a:', '    |   ^']))
  it('the rest of the first line of what goes over many', () => {
    const found = problem('a: «{')
    const range = { start: found.range.start, end: { line: 12, character: 1 } }
    assert.deepEqual(shown({ ...found, range }), ['  9 | a: {', '    |    ^'])
  })
  it('the part of a very long line that is shown', () => {
    const [line = '', marks = ''] = shown(problem(`{"x":"${'y'.repeat(5000)}","kind":«"Nod"»,"z":"${'y'.repeat(5000)}"}`))
    assert.ok(line.length < 170, `${line.length}`)
    assert.equal(line.slice(marks.indexOf('^'), marks.lastIndexOf('^') + 1), '"Nod"')
    assert.match(line, /^ {2}9 \| …y+","kind":"Nod","z":"y+…$/)
  })
  it('a line that would command the terminal', () => {
    assert.deepEqual(shown(problem('a: \u001b[2J«b»')), ['  9 | a:  [2Jb', '    |        ^'])
  })
})

describe('the report', () => {
  it('counts', () => {
    const all = (['error', 'warning', 'warning', 'information', 'information', 'hint', 'hint'] as const).map((severity) =>
      problem('«a»', { severity }),
    )
    assert.match(formats.text(all, 2, false), /\n2 documents checked: 1 error, 2 warnings, 2 information, 2 hints\.\n$/)
  })

  it('has colours only where they are welcome', async (t) => {
    const files = { 'bad.flowspec.yaml': bad }
    const { out } = await runCheck(t, '', { files, color: true })
    assert.ok(out.startsWith('\u001b[1mbad.flowspec.yaml:7:19\u001b[0m \u001b[31merror\u001b[0m '), JSON.stringify(out))
    assert.ok(!(await runCheck(t, '', { files })).out.includes('\u001b'))
    assert.ok(!(await runCheck(t, '--format json', { files, color: true })).out.includes('\u001b'))
  })

  it('is JSON for programs', async (t) => {
    const { out } = await runCheck(t, '--format json', { files: { 'bad.flowspec.yaml': bad } })
    assert.deepEqual(JSON.parse(out), [
      {
        file: 'bad.flowspec.yaml',
        line: 7,
        column: 19,
        endLine: 7,
        endColumn: 24,
        severity: 'error',
        code: 'unknown-value',
        message: 'Unknown recurrence "Norml". Did you mean "Normal"?',
      },
    ])
    assert.equal(formats.json([], 3, false), '[]\n')
  })

  it('is commands for GitHub, with what would end them escaped', () => {
    assert.equal(
      formats.github([problem('a: «b»', { file: 'a:b,c%.yaml', message: '100% no\nway', severity: 'hint' })], 1, true),
      '::notice file=a%3Ab%2Cc%25.yaml,line=9,col=4,endLine=9,endColumn=5,title=unknown-value::100%25 no%0Away\n',
    )
    assert.equal(formats.github([], 1, false), '')
  })
})
