import { writeFile } from 'node:fs/promises'
import { inProject } from '../../build/paths.ts'
import { runInHost } from '../host/runInHost.ts'
import type { Tally } from '../runner/tally.ts'
import { withSuites } from './withSuites.ts'

const logFile = inProject('test/host/.cache/vscode.log')
const LIMIT_MS = 300_000

/** Runs the suites in the VS Code that is served on this machine, in a browser. `words`: only suites whose file name contains one of them. */
export function servedSuites(words: readonly string[]): Promise<Tally> {
  return withSuites(words, async ({ module, workspace, dataDir }) => {
    const { code, log } = await runInHost({ folder: workspace, extension: inProject('.'), tests: module }, dataDir, LIMIT_MS)
    if (code !== 0) {
      await writeFile(logFile, log.join('\n'))
      console.log(`The log of VS Code is in ${logFile}`)
    }
    return code
  })
}
