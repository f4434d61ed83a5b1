// npm run test:vscode [-- word…]: the suites inside a VS Code, or those whose file name contains one of the words.
import { buildProject } from '../../build/buildProject.ts'
import { runTask } from '../../build/runTask.ts'
import { finish } from '../runner/finish.ts'
import { servedSuites } from './served.ts'

await runTask(async () => {
  await buildProject({ production: true })
  finish(await servedSuites(process.argv.slice(2)))
})
