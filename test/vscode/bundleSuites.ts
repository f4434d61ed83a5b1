import { globSync } from 'node:fs'
import { join } from 'node:path'
import { Failure } from '../../build/bootstrap/failure.mjs'
import { compile } from '../../build/bundle.ts'
import { inProject } from '../../build/paths.ts'

/**
 * Bundles the suites into one CommonJS module that exports `run()`, as VS Code wants it.
 * `words`: only suites whose file name contains one of them; none is all. `outcomes`: the file to which `run` appends a line of JSON per test.
 */
export async function bundleSuites(words: readonly string[], module: string, outcomes: string): Promise<void> {
  const files = globSync('**/*.suite.ts', { cwd: inProject('test/vscode') })
    .filter((file) => words.length === 0 || words.some((word) => file.includes(word)))
    .sort()
  if (files.length === 0) throw new Failure(`There is no suite named like ${words.join(' or ')} in test/vscode.`)
  await compile({
    stdin: { contents: entry(files, outcomes), resolveDir: inProject('test/vscode'), sourcefile: join('test', 'vscode', 'suites.ts') },
    outfile: module,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node22',
    mainFields: ['module', 'main'],
    external: ['vscode'],
    sourcemap: 'inline',
    logLevel: 'silent',
  })
}

const entry = (files: readonly string[], outcomes: string) => `
import { appendFileSync } from 'node:fs'
import { runSuites } from './support/runSuites.ts'
${files.map((file, index) => `import suite${index} from './${file.replaceAll('\\', '/')}'`).join('\n')}

const suites = [${files.map((_, index) => `suite${index}`).join(', ')}]
export const run = () => runSuites(suites, (outcome) => appendFileSync(${JSON.stringify(outcomes)}, JSON.stringify(outcome) + '\\n'))
`
