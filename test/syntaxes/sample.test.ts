import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { FlowDocument } from '../../server/src/language/document/document.ts'
import { diagnostics } from '../../server/src/language/features/diagnostics.ts'

const folder = fileURLToPath(new URL('../../sample/', import.meta.url))

/** What is found in a file of the sample project, as "line code". */
function problemsIn(file: string): string[] {
  const document = FlowDocument.of(file.endsWith('.json') ? 'json' : 'yaml', readFileSync(join(folder, file), 'utf8'))
  return diagnostics(document, { levelOf: () => undefined, uri: file, pageOf: (code) => code }).map(
    ({ range, code, message }) => `${range.start.line + 1} ${code}: ${message}`,
  )
}

describe('the sample project', () => {
  const files = globSync('**/*.flowspec.*', { cwd: folder }).sort()

  test('shows both forms and every kind of its tour', () => {
    const kinds = files.map((file) => /kind"?: "?(\w+)/.exec(readFileSync(join(folder, file), 'utf8'))?.[1])
    assert.deepEqual([...new Set(kinds)].sort(), [
      ...['Component', 'CycleWorkflow', 'DataServiceApi', 'Function', 'ManualWorkflow', 'Node', 'Resource'],
    ])
    assert.deepEqual([...new Set(files.map((file) => file.split('.').at(-1)))].sort(), ['json', 'yaml'])
  })

  for (const file of files.filter((file) => file !== 'broken.flowspec.yaml'))
    test(`${file} leaves nothing to say, not even a hint`, () => assert.deepEqual(problemsIn(file), []))

  test('broken.flowspec.yaml has a problem in the line below each of its comments', () => {
    const lines = readFileSync(join(folder, 'broken.flowspec.yaml'), 'utf8').split('\n')
    const announced = lines.flatMap((line, at) => (/^ +# /.test(line) ? [at + 2] : []))
    const found = problemsIn('broken.flowspec.yaml').map((problem) => Number.parseInt(problem, 10))
    assert.deepEqual(
      [...new Set(found)].sort((a, b) => a - b),
      announced,
    )
  })
})
