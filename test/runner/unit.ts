// npm run test:unit [-- path…]: the unit and protocol tests, or those in the given files and folders.
import { buildProject } from '../../build/buildProject.ts'
import { runTask } from '../../build/runTask.ts'
import { finish } from './finish.ts'
import { runNodeTests } from './runNodeTests.ts'
import { unitTests } from './unitTests.ts'

await runTask(async () => {
  const wanted = process.argv.slice(2)
  const files = unitTests(wanted)
  await buildProject({ production: true, onMissing: (entry) => console.log(`Left out: ${entry} does not exist yet.`) })
  finish(await runNodeTests(files, { reporter: wanted.length > 0 ? 'spec' : 'dot' }))
})
