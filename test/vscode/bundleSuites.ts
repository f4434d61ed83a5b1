import { globSync } from 'node:fs'
import { Failure } from '../../build/bootstrap/failure.mjs'
import { compile } from '../../build/bundle.ts'
import { inProject } from '../../build/paths.ts'

/**
 * Bundles the suites into one CommonJS module that exports `run()`, as VS Code wants it.
 * `words`: only suites whose file name contains one of them; none is all. `progress`: the file to which `run` appends what it tells, a line of JSON each.
 */
export async function bundleSuites(words: readonly string[], module: string, progress: string): Promise<void> {
  const files = globSync('**/*.suite.ts', { cwd: inProject('test/vscode') })
    .filter((file) => words.length === 0 || words.some((word) => file.includes(word)))
    .sort()
  if (files.length === 0) throw new Failure(`There is no suite named like ${words.join(' or ')} in test/vscode.`)
  await compile({
    stdin: { contents: entry(files, progress), resolveDir: inProject('test/vscode'), sourcefile: 'suites.ts' },
    outfile: module,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node22',
    mainFields: ['module', 'main'],
    external: ['vscode'],
    sourcemap: true,
    logLevel: 'silent',
  })
}

const entry = (files: readonly string[], progress: string) => `
import { appendFileSync } from 'node:fs'
import { runSuites } from './support/runSuites.ts'
${files.map((file, index) => `import suite${index} from './${file.replaceAll('\\', '/')}'`).join('\n')}

const suites = [${files.map((_, index) => `suite${index}`).join(', ')}]
export const run = () => runSuites(suites, (progress) => appendFileSync(${JSON.stringify(progress)}, JSON.stringify(progress) + '\\n'))
`
