import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { setTimeout } from 'node:timers/promises'
import { commands } from 'vscode'
import { childProcesses } from './support/childProcesses.ts'
import { documents } from './support/documents.ts'
import { openText } from './support/openText.ts'
import { serverProcesses } from './support/serverProcesses.ts'
import type { Suite } from './support/suite.ts'

const isSandbox = (commandLine: string) => commandLine.includes('/dist/cli.js') && commandLine.includes('sandbox')

/** Says yes to the first choice of each question until the command is done. */
async function withFirstChoices(command: string): Promise<void> {
  let isDone = false
  const running = commands.executeCommand(command).then(() => {
    isDone = true
  })
  while (!isDone) {
    await commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem')
    await setTimeout(50)
  }
  await running
}

const session: Suite = {
  name: 'Session',
  tests: {
    'the language server is not told what opens the cloud': async (test) => {
      const [{ name, text }] = documents
      await openText(test, name, text)
      process.env.ALIBABA_CLOUD_ACCESS_KEY_SECRET = 'MARKED-secret'
      test.after(() => delete process.env.ALIBABA_CLOUD_ACCESS_KEY_SECRET)
      await commands.executeCommand('flowspec.restartServer')
      const [server] = serverProcesses() ?? []
      if (server === undefined) return
      const environment = readFileSync(`/proc/${server}/environ`, 'utf8')
      assert.match(environment, /PATH=/)
      assert.doesNotMatch(environment, /MARKED/)
    },

    'the sandbox starts when it is chosen and its workspaces are listed, not before, and ends at Sign Out': async (test) => {
      assert.deepEqual(childProcesses(isSandbox) ?? [], [])
      // The first of its workspaces comes by a call to it; without an answer there would be no end to the questions.
      await withFirstChoices('flowspec.selectWorkspace')
      test.after(() => commands.executeCommand('flowspec.signOut'))
      assert.equal(childProcesses(isSandbox)?.length ?? 1, 1)
      await commands.executeCommand('flowspec.signOut')
      while ((childProcesses(isSandbox) ?? []).length > 0) await setTimeout(50)
    },
  },
}
export default session
