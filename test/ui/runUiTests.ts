import { globSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Failure } from '../../build/bootstrap/failure.mjs'
import { root } from '../../build/paths.ts'
import { startHost } from '../host/host.ts'
import { runNodeTests } from '../runner/runNodeTests.ts'
import type { Tally } from '../runner/tally.ts'

/** Windows that are open at the same time: each takes about one core while it opens, and half of one later. */
const AT_ONCE = 2

/** Runs the tests that look at the screen against one served VS Code. `words`: only files whose name contains one of them; none is all. */
export async function runUiTests(words: readonly string[]): Promise<Tally> {
  const files = globSync('test/ui/**/*.test.ts', { cwd: root })
    .filter((file) => words.length === 0 || words.some((word) => file.includes(word)))
    .sort()
  if (files.length === 0) throw new Failure(`There is no UI test named like ${words.join(' or ')} in test/ui.`)
  const dataDir = await mkdtemp(join(tmpdir(), 'flowspec-ui-host-'))
  const host = await startHost({ dataDir, extension: 'installed', forgetful: true })
  try {
    return await runNodeTests(files, {
      reporter: 'spec',
      concurrency: AT_ONCE,
      env: { FLOWSPEC_HOST: host.address, FLOWSPEC_HOST_DATA: dataDir },
    })
  } finally {
    await host.stop()
    await rm(dataDir, { recursive: true, force: true, maxRetries: 5 })
  }
}
