import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { furnish } from '../client/explorer/support/furnish.ts'
import { ownCloud } from './support/cloud.ts'
import { copyAll } from './support/copyAll.ts'
import { filesIn, type Kept, keptInBrowser } from './support/kept.ts'
import { notification, notifications } from './support/notifications.ts'
import { openFile } from './support/openFile.ts'
import { openWorkbench } from './support/openWorkbench.ts'
import { beginningOf, knowsProcesses, memoryOf, processesOf } from './support/processes.ts'
import { answer, beginCommand, choice } from './support/quickInput.ts'
import { runCommand } from './support/runCommand.ts'
import { sample } from './support/sample.ts'
import { beginAtEndpoint, selectWorkspaceOf } from './support/sandbox.ts'
import { screenshot } from './support/screenshot.ts'
import { openSidebar } from './support/sidebar.ts'
import type { Workbench } from './support/workbench.ts'

test('the secret of an AccessKey is in the keyring alone: not in settings, logs, messages, states or the language server', async (t) => {
  const cloud = await ownCloud(t)
  await furnish(cloud).function('to_euro')
  const { accessKeyId, accessKeySecret } = cloud.sandbox.accessKey
  const dataDir = await mkdtemp(join(tmpdir(), 'flowspec-ui-secrets-'))
  const workbench = await openWorkbench(t, { files: sample(), settings: { 'flowspec.trace.server': 'verbose' }, dataDir })
  t.after(() => rm(dataDir, { recursive: true, force: true, maxRetries: 5 }))
  const { page, folder } = workbench
  const said: string[] = []
  page.on('console', (message) => said.push(message.text()))

  // As much as can be is written into logs; of an extension, once it runs.
  await openSidebar(workbench)
  await page.getByRole('button', { name: 'Select Workspace' }).waitFor()
  await beginCommand(workbench, 'Developer: Set Log Level...')
  await choice(workbench, 'Trace').click()
  await selectWorkspaceOf(workbench, cloud.sandbox)
  await openFile(workbench, 'orders_daily.flowspec.yaml')
  await beginCommand(workbench, 'FlowSpec: Import Workflow…')
  await answer(workbench, 'Import workflow orders_daily', 'Import')
  await notification(workbench, 'Workflow orders_daily has been imported')
  await openFile(workbench, 'library/to_euro.flowspec.yaml')
  await beginCommand(workbench, 'FlowSpec: Create Function…')
  await answer(workbench, 'Create function to_euro', 'Create')
  await notification(workbench, 'already exists')
  const refused = await notifications(workbench)
  // A wrong secret, which is none to be told either.
  await beginAtEndpoint(workbench, cloud.sandbox.endpoint, { accessKeyId, accessKeySecret: `${accessKeySecret}0` })
  await notification(workbench, 'Check the AccessKey secret of this connection.')
  await screenshot(workbench, 'secrets-signature')
  const screen = [...refused, ...(await notifications(workbench)), await page.locator('body').innerText()].join('\n')
  const output = await copiedLog(workbench)
  await screenshot(workbench, 'secrets-log')

  await t.test('settings, logs, messages and states', async () => {
    const files = await all(filesIn(dataDir))
    const states = await all(keptInBrowser(workbench))
    const texts = { 'the screen': screen, 'the log on the screen': output, 'the console': said.join('\n') }
    const seen = Object.entries(texts).map(([place, text]) => ({ place, bytes: Buffer.from(text) }))
    // Where the work has left its marks, the secret would have.
    for (const [kept, trace] of [
      [seen, 'ListProjects'],
      [files.filter(({ place }) => place.endsWith('FlowSpec.log')), "Sending request 'flowspec/"],
      [files.filter(({ place }) => place.endsWith('remoteexthost.log')), 'CreateFunction'],
      [states.filter(({ place }) => place.includes('flowspec.flowspec')), accessKeyId],
    ] as const)
      assert.notDeepEqual(placesWith(kept, [trace]), [], trace)
    const everywhere = [...seen, ...files, ...states, ...(await all(filesIn(folder)))]
    assert.deepEqual(placesWith(everywhere, marksOf(accessKeySecret)), [])
  })

  await t.test('the language server', { skip: !knowsProcesses && 'Only Linux tells of the memory of processes.' }, async (t) => {
    const [server, ...others] = await processesOf('dist/server.js', dataDir)
    assert(server !== undefined && others.length === 0, 'There is not one language server.')
    const beginning = { place: 'how it was begun', bytes: await beginningOf(server) }
    assert.deepEqual(placesWith([beginning], ['--node-ipc']), [beginning.place])
    assert.deepEqual(placesWith([beginning], marksOf(accessKeySecret)), [])
    let isRead = false
    try {
      for await (const bytes of memoryOf(server)) {
        isRead ||= bytes.includes('orders_daily')
        assert.deepEqual(placesWith([{ place: 'its memory', bytes }], marksOf(accessKeySecret)), [])
      }
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EACCES' && (error as NodeJS.ErrnoException).code !== 'EPERM') throw error
      return t.skip('This system does not let a test read the memory of a process.')
    }
    assert(isRead, 'Its memory has nothing of its documents.')
  })
})

/** How a secret may stand in bytes: a part of it, as text of one or of two bytes, and all of it in Base64, wherever it begins. */
function marksOf(secret: string): readonly (string | Buffer)[] {
  const part = secret.slice(8, 20)
  const base64 = [0, 1, 2].map((before) =>
    Buffer.from(`${' '.repeat(before)}${secret}`)
      .toString('base64')
      .slice(4, 30),
  )
  return [part, Buffer.from(part, 'utf16le'), ...base64]
}

function placesWith(kept: readonly Kept[], marks: readonly (string | Buffer)[]): readonly string[] {
  return kept.filter(({ bytes }) => marks.some((mark) => bytes.includes(mark))).map(({ place }) => place)
}

async function all<T>(those: AsyncIterable<T>): Promise<readonly T[]> {
  const found: T[] = []
  for await (const one of those) found.push(one)
  return found
}

async function copiedLog(workbench: Workbench): Promise<string> {
  const { page } = workbench
  await runCommand(workbench, 'FlowSpec: Show Log')
  await page.locator('.part.panel .monaco-editor.focused[data-uri^="output:"]').waitFor()
  return copyAll(workbench)
}
