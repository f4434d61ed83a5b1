import { stat, writeFile } from 'node:fs/promises'
import type { TestContext } from 'node:test'
import { inProject } from '../../../build/paths.ts'
import { filesIn } from './kept.ts'
import { screenshot } from './screenshot.ts'
import type { Workbench } from './workbench.ts'

/** How much of each log is kept, in characters: its end. */
const most = 20_000

/**
 * Makes a failed test leave a picture of its window in test/ui/screenshots, and beside it what the page said and what was written into logs since the test
 * began; those of a test that runs at the same time are among them. `dataDir`: where the VS Code keeps its state. Gives what is to be done when the test is over.
 */
export function evidence(test: TestContext, workbench: Workbench, dataDir: string): () => Promise<void> {
  const begun = Date.now()
  const said: string[] = []
  workbench.page.on('console', (message) => said.push(`${message.type()}: ${message.text()}`))
  workbench.page.on('pageerror', (error) => said.push(`error: ${error.stack ?? error.message}`))
  return async () => {
    // The types do not know of it yet.
    const { error } = test as TestContext & { readonly error?: Error | null }
    if (!error) return
    const name = `failed-${test.name.replace(/[^\w]+/g, '-').slice(0, 60)}`
    await screenshot(workbench, name).catch((failure: unknown) => said.push(`There is no picture: ${failure}`))
    const logs = [`# The failure\n${error.stack ?? error.message}`, `# The page\n${said.join('\n').slice(-most)}`]
    for await (const { place, bytes } of filesIn(dataDir))
      if (place.endsWith('.log') && bytes.length > 0 && (await stat(place)).mtimeMs >= begun)
        logs.push(`# ${place}\n${bytes.toString().slice(-most)}`)
    await writeFile(inProject(`test/ui/screenshots/${name}.log`), logs.join('\n\n'))
  }
}
