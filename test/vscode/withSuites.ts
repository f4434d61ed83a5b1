import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inProject } from '../../build/paths.ts'
import type { Tally } from '../runner/tally.ts'
import { bundleSuites } from './bundleSuites.ts'
import { followProgress, type SuitesResult } from './followProgress.ts'
import { stackReader } from './stackReader.ts'

/** What a VS Code needs to run the suites: absolute paths. */
export interface SuiteRun {
  readonly module: string
  /** A copy of the sample project, which the suites may change. */
  readonly workspace: string
  /** A folder for VS Code's own state. */
  readonly dataDir: string
}

/**
 * Prepares the suites in a temporary folder, lets `runVsCode` run them, and prints and counts their tests.
 * `runVsCode` gives the exit code; one that is not 0 although no test failed counts as a failed test, and so does an end before the last test's.
 */
export async function withSuites(words: readonly string[], runVsCode: (run: SuiteRun) => Promise<number>): Promise<Tally> {
  const folder = await mkdtemp(join(tmpdir(), 'flowspec-vscode-'))
  try {
    const run = { module: join(folder, 'suites.js'), workspace: join(folder, 'sample'), dataDir: join(folder, 'data') }
    const progress = join(folder, 'progress.jsonl')
    await mkdir(run.dataDir)
    await cp(inProject('sample'), run.workspace, { recursive: true })
    await bundleSuites(words, run.module, progress)
    const following = followProgress(progress, await stackReader(run.module))
    let code: number
    let result: SuitesResult
    try {
      code = await runVsCode(run)
    } finally {
      result = following.end()
    }
    const { tally, over, last } = result
    if (over && (code === 0 || tally.failed > 0)) return tally
    console.log(
      over ? `✖ VS Code ended with code ${code}, although no test failed.` : `✖ The extension host ended in ${last ?? 'no test'}.`,
    )
    return { ...tally, failed: tally.failed + 1 }
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}
