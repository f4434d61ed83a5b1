import assert from 'node:assert/strict'
import { setTimeout } from 'node:timers/promises'
import { commands } from 'vscode'
import { childProcesses } from './support/childProcesses.ts'
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
