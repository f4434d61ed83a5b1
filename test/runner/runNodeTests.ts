import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Failure } from '../../build/bootstrap/failure.mjs'
import { inProject, root } from '../../build/paths.ts'
import type { Tally } from './tally.ts'

export interface NodeTestOptions {
  /** "spec" names every test, "dot" prints a dot for each; both end with the failures and their stacks. */
  readonly reporter: 'spec' | 'dot'
  /** How many files run at the same time; as many as there are cores when left out. */
  readonly concurrency?: number
  readonly env?: Readonly<Record<string, string>>
}

/** Runs test files by node's own runner, one process per file, showing its report, and counts the tests. */
export async function runNodeTests(files: readonly string[], options: NodeTestOptions): Promise<Tally> {
  const folder = await mkdtemp(join(tmpdir(), 'flowspec-tests-'))
  const tallyFile = join(folder, 'tally.json')
  try {
    const code = await exitCode(
      [
        '--test',
        `--test-reporter=${options.reporter}`,
        '--test-reporter-destination=stdout',
        `--test-reporter=${inProject('test/runner/tallyReporter.ts')}`,
        `--test-reporter-destination=${tallyFile}`,
        ...(options.concurrency === undefined ? [] : [`--test-concurrency=${options.concurrency}`]),
        ...files,
      ],
      options.env,
    )
    const tally: Tally | undefined = await readFile(tallyFile, 'utf8')
      .then(JSON.parse)
      .catch(() => undefined)
    if (!tally) throw new Failure(`The test runner ended with code ${code} before it had counted its tests.`)
    return code !== 0 && tally.failed === 0 ? { ...tally, failed: 1 } : tally
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

// Hundreds of processes load the same modules: what the first makes of them, the others reuse. It halves the time.
const compileCache = inProject('node_modules/.cache/compiled')

function exitCode(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<number | null> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, NODE_COMPILE_CACHE: compileCache, ...env },
    })
    child.on('error', reject)
    child.on('exit', (code) => resolve(code))
  })
}
