// npm run package: builds and packs the extension into flowspec-<version>.vsix.
import { readFile, stat } from 'node:fs/promises'
import { buildProject } from '../buildProject.ts'
import { packageExtension } from '../packageExtension.ts'
import { inProject } from '../paths.ts'
import { runTask } from '../runTask.ts'

await runTask(async () => {
  const { name, version } = JSON.parse(await readFile(inProject('package.json'), 'utf8'))
  const file = `${name}-${version}.vsix`
  await buildProject({ production: true })
  await packageExtension(inProject(file))
  console.log(`${file}: ${Math.ceil((await stat(inProject(file))).size / 1000)} kB`)
})
