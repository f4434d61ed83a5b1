// npm run check [-- --fix]: types, then lint and format.
import { parseArguments } from '../arguments.ts'
import { generate } from '../buildProject.ts'
import { checkProject } from '../checkProject.ts'
import { runTask } from '../runTask.ts'

await runTask(async () => {
  const { fix } = parseArguments(process.argv.slice(2), { fix: { type: 'boolean' } })
  await generate()
  await checkProject({ fix: fix === true })
})
