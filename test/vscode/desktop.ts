// npm run test:desktop [-- word…]: the same suites in the desktop's VS Code, which is downloaded first and needs a display.
import { runTests } from '@vscode/test-electron'
import { Failure } from '../../build/bootstrap/failure.mjs'
import { buildProject } from '../../build/buildProject.ts'
import { inProject } from '../../build/paths.ts'
import { runTask } from '../../build/runTask.ts'
import { finish } from '../runner/finish.ts'
import { withSuites } from './withSuites.ts'

await runTask(async () => {
  await buildProject({ production: true })
  const tally = await withSuites(process.argv.slice(2), ({ module, workspace, dataDir }) =>
    runTests({
      extensionDevelopmentPath: inProject('.'),
      extensionTestsPath: module,
      cachePath: inProject('test/host/.cache/desktop'),
      launchArgs: [workspace, `--user-data-dir=${dataDir}`, '--disable-extensions', '--disable-workspace-trust'],
    }).catch((error) => {
      throw new Failure(`The desktop's VS Code could not run the tests: ${error instanceof Error ? error.message : error}`)
    }),
  )
  finish(tally)
})
