// npm test: everything that can be checked without a display, from the quickest to the slowest. The first stage that fails ends it.
import { performance } from 'node:perf_hooks'
import { Failure } from '../../build/bootstrap/failure.mjs'
import { buildProject } from '../../build/buildProject.ts'
import { checkProject } from '../../build/checkProject.ts'
import { runTask } from '../../build/runTask.ts'
import { runUiTests } from '../ui/runUiTests.ts'
import { servedSuites } from '../vscode/served.ts'
import { finish } from './finish.ts'
import { runNodeTests } from './runNodeTests.ts'
import { addTallies, nothingRun, type Tally, tallyLine } from './tally.ts'
import { unitTests } from './unitTests.ts'

const stages: readonly { readonly title: string; readonly run: () => Promise<Tally> }[] = [
  { title: 'Unit and protocol tests', run: () => runNodeTests(unitTests([]), { reporter: 'dot' }) },
  { title: 'Tests inside VS Code', run: () => servedSuites([]) },
  { title: 'Tests of the screen', run: () => runUiTests([]) },
]

await runTask(async () => {
  await buildProject({ production: true })
  await checkProject({ fix: false })
  let total = nothingRun
  for (const { title, run } of stages) {
    console.log(`\n${title}`)
    const start = performance.now()
    const tally = await run()
    total = addTallies(total, tally)
    console.log(`${title}: ${tallyLine(tally)} in ${((performance.now() - start) / 1000).toFixed(1)} s`)
    if (tally.failed > 0) break
  }
  console.log()
  finish(total)
  if (total.passed === 0) throw new Failure('No test was run.')
})
