// npm run build [-- --dev]: writes dist/, minified unless --dev.
import { parseArguments } from '../arguments.ts'
import { buildProject } from '../buildProject.ts'
import { runTask } from '../runTask.ts'

await runTask(async () => {
  const { dev } = parseArguments(process.argv.slice(2), { dev: { type: 'boolean' } })
  await buildProject({ production: dev !== true, onMissing: (entry) => console.log(`Left out: ${entry} does not exist yet.`) })
})
