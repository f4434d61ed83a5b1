// npm run test:ui [-- word…]: the tests that look at the screen, or those whose file name contains one of the words.
import { buildProject } from '../../build/buildProject.ts'
import { runTask } from '../../build/runTask.ts'
import { finish } from '../runner/finish.ts'
import { runUiTests } from './runUiTests.ts'

await runTask(async () => {
  await buildProject({ production: true })
  finish(await runUiTests(process.argv.slice(2)))
})
