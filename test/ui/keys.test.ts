import assert from 'node:assert/strict'
import { test } from 'node:test'
import { furnish } from '../client/explorer/support/furnish.ts'
import { ownCloud } from './support/cloud.ts'
import { openWorkbench } from './support/openWorkbench.ts'
import { answer, beginCommand, choice, field, nothingAsked, question, write } from './support/quickInput.ts'
import { selectWorkspaceOf } from './support/sandbox.ts'
import { screenshot } from './support/screenshot.ts'
import { expand, openSidebar, row, selected } from './support/sidebar.ts'
import type { Workbench } from './support/workbench.ts'

test('the keys of the tree act on the entry that has the focus, and on what is selected with it', async (t) => {
  const cloud = await ownCloud(t)
  const make = furnish(cloud)
  const ids = { one: await make.function('one'), three: await make.function('three'), two: await make.function('two') }
  const workbench = await openWorkbench(t, { files: { 'readme.md': '' } })
  const { page } = workbench
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await openSidebar(workbench)
  await selectWorkspaceOf(workbench, cloud.sandbox)
  await expand(workbench, 'Functions')

  // The click opens it and leaves the focus in the tree; from there the arrow keys take it on, without the selection.
  await row(workbench, 'one').click()
  await selected(workbench, 'one')
  await page.locator('.tab', { hasText: 'one.flowspec.json' }).waitFor()
  await page.keyboard.press('ArrowDown')
  await focused(workbench, 'three')
  await page.keyboard.press('Control+c')
  await copied(workbench, ids.three)
  await selected(workbench, 'one')
  await page.keyboard.press('F2')
  await write(workbench, 'New name of the function three', 'four')
  await answer(workbench, 'Rename function three to four', 'Rename')
  await selected(workbench, 'four')

  await row(workbench, 'one').click()
  await selected(workbench, 'one')
  await row(workbench, 'two').click({ modifiers: ['Control'] })
  await selected(workbench, 'two')
  await page.keyboard.press('Control+c')
  await copied(workbench, [ids.two, ids.one].join('\n'))
  await page.keyboard.press('Delete')
  const asked = page.getByRole('dialog', { name: 'Delete these things (2)?' })
  await asked.waitFor()
  await screenshot(workbench, 'keys-delete')
  await asked.getByRole('button', { name: 'Delete' }).click()
  await row(workbench, 'two').waitFor({ state: 'detached' })
  await row(workbench, 'one').waitFor({ state: 'detached' })
  await row(workbench, 'four').waitFor()

  // An AccessKey goes from the list of connections, and who works with it is signed out.
  const name = `AccessKey ${cloud.sandbox.accessKey.accessKeyId}`
  await beginCommand(workbench, 'FlowSpec: Select Workspace…')
  await question(workbench, 'Which connection?')
  await choice(workbench, name).hover()
  await screenshot(workbench, 'keys-connections')
  await choice(workbench, name).getByRole('button', { name: 'Replace the secret…' }).click()
  await question(workbench, `Replace the secret of ${name}`)
  assert.equal(await field(workbench).getAttribute('type'), 'password')
  await page.keyboard.press('Escape')
  await question(workbench, 'Which connection?')
  await choice(workbench, name).hover()
  await choice(workbench, name).getByRole('button', { name: 'Remove from this computer…' }).click()
  const sure = page.getByRole('dialog', { name: `Remove the ${name} from this computer?` })
  await sure.getByText('you are signed out of the workspace sandbox').waitFor()
  await screenshot(workbench, 'keys-remove')
  await sure.getByRole('button', { name: 'Remove' }).click()
  await question(workbench, 'Which connection?')
  await choice(workbench, name).waitFor({ state: 'detached' })
  await choice(workbench, 'Add an AccessKey…').waitFor()
  await page.keyboard.press('Escape')
  await nothingAsked(workbench)
  await page.getByRole('button', { name: 'Select Workspace' }).waitFor()
})

async function focused({ page }: Workbench, label: string): Promise<void> {
  await page.locator('.monaco-list-row.focused', { hasText: label }).waitFor()
}

/** Waits until the clipboard has the text. */
async function copied({ page }: Workbench, text: string): Promise<void> {
  await page.waitForFunction(
    ([wanted, key]) => {
      // The function must not be asynchronous: a promise is as good as true.
      const seen = globalThis as unknown as Record<string, unknown>
      navigator.clipboard.readText().then((read) => Object.assign(seen, { [key]: read }))
      return seen[key] === wanted
    },
    [text, 'flowspecClipboard'] as const,
  )
}
