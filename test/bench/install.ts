import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { npm } from '../../build/bootstrap/npm.mjs'
import { step } from '../../build/bootstrap/step.mjs'
import { inProject } from '../../build/paths.ts'

const folder = inProject('test/bench')
const marker = inProject('test/bench/node_modules/.peers-installed')

/** Installs the servers that ours is measured against, unless they are there. */
export async function installPeers(): Promise<void> {
  const lock = await readFile(inProject('test/bench/package-lock.json'), 'utf8')
  if (existsSync(marker) && (await readFile(marker, 'utf8')) === lock) return
  await step('Installing the peers', async () => {
    await npm(['ci', '--ignore-scripts', '--no-audit', '--no-fund'], folder)
    await writeFile(marker, lock)
  })
}
