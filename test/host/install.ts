import { copyFile, readFile, writeFile } from 'node:fs/promises'
import { npm } from '../../build/bootstrap/npm.mjs'
import { step } from '../../build/bootstrap/step.mjs'
import { inProject } from '../../build/paths.ts'

const folder = inProject('test/host')
const vscode = inProject('test/host/node_modules/code-server/lib/vscode')
const marker = inProject('test/host/node_modules/.vscode-installed')

/** Modules of VS Code whose native parts it would miss. */
const standIns = ['spdlog', 'native-watchdog']

/**
 * Installs the VS Code of test/host/package.json, unless it is there, and gives the path of its server's main module.
 *
 * Without install scripts: they would compile native parts that no extension needs, for minutes and with a compiler. The server and its built-in
 * extensions are packages inside the package, so each gets its own installation. The marker, written last, tells what was installed.
 */
export async function installHost(): Promise<string> {
  const lock = await readFile(inProject('test/host/package-lock.json'), 'utf8')
  const wanted = `${lock}${standIns}`
  const installed = await readFile(marker, 'utf8').catch(() => undefined)
  if (installed !== wanted) {
    await step('Installing VS Code for the browser', async () => {
      const plain = ['--omit=dev', '--ignore-scripts', '--no-audit', '--no-fund']
      await npm(['ci', ...plain], folder)
      await npm(['install', ...plain], vscode)
      await npm(['install', ...plain], `${vscode}/extensions`)
      for (const name of standIns)
        await copyFile(inProject(`test/host/standIns/${name}.cjs`), `${vscode}/node_modules/@vscode/${name}/index.js`)
      await writeFile(marker, wanted)
    })
  }
  return `${vscode}/out/server-main.js`
}
