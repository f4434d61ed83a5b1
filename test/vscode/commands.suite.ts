import assert from 'node:assert/strict'
import { setTimeout } from 'node:timers/promises'
import { commands, extensions, window, workspace } from 'vscode'
import { diagnostics } from './support/diagnostics.ts'
import { documents } from './support/documents.ts'
import { replace } from './support/edit.ts'
import { openText } from './support/openText.ts'
import { serverProcesses } from './support/serverProcesses.ts'
import type { Suite } from './support/suite.ts'

const [, { name, text }] = documents
const wrong = text.replace('Normal', 'Norml')

const suite: Suite = {
  name: 'Commands',
  tests: {
    'Restart Language Server starts another one, which goes on': async (test) => {
      const editor = await openText(test, name, wrong)
      const { uri } = editor.document
      await diagnostics(uri, (found) => found.length === 1)
      const before = serverProcesses()
      await commands.executeCommand('flowspec.restartServer')
      const after = serverProcesses()
      if (before && after) {
        assert.equal(after.length, 1)
        assert.notDeepEqual(after, before)
      }
      await replace(editor, 'Norml', 'Normal')
      await diagnostics(uri, (found) => found.length === 0)
      await replace(editor, 'Normal', 'Norml')
      await diagnostics(uri, (found) => found.length === 1)
    },

    'a server that dies is replaced, and goes on': async (test) => {
      const editor = await openText(test, name, wrong)
      const { uri } = editor.document
      await diagnostics(uri, (found) => found.length === 1)
      const [server] = serverProcesses() ?? []
      if (server === undefined) return
      process.kill(server, 'SIGKILL')
      await replace(editor, 'Norml', 'Normal')
      await diagnostics(uri, (found) => found.length === 0)
      await replace(editor, 'Normal', 'Norml')
      await diagnostics(uri, (found) => found.length === 1)
      assert.notDeepEqual(serverProcesses(), [server])
    },

    'New FlowSpec Document… opens what was chosen, right as it stands': async (test) => {
      const made = commands.executeCommand('flowspec.newDocument')
      let isDone = false
      made.then(() => (isDone = true))
      // Says yes to the first choice of each question, as soon as it is asked.
      while (!isDone) {
        await commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem')
        await setTimeout(50)
      }
      test.after(() => commands.executeCommand('workbench.action.revertAndCloseActiveEditor'))
      const editor = window.activeTextEditor
      assert.ok(editor?.document.isUntitled)
      assert.equal(editor.document.languageId, 'flowspec-yaml')
      assert.match(
        editor.document.getText(),
        /^version: '?2\.0\.0'?\nkind: CycleWorkflow\nspec:\n {2}workflows:\n {4}- id: my_workflow\n {6}name: my_workflow\n/,
      )
      assert.equal(editor.document.getText(editor.selection), 'my_workflow')
      await commands.executeCommand('leaveSnippet')
      await replace(editor, '2.0.0', '2.0.x')
      await diagnostics(editor.document.uri, (found) => found.length > 0)
      await replace(editor, '2.0.x', '2.0.0')
      await diagnostics(editor.document.uri, (found) => found.length === 0)
    },

    'Show Log shows it': async () => {
      await commands.executeCommand('flowspec.showLog')
      await commands.executeCommand('workbench.action.closePanel')
    },

    'none of the manifest is missing': async () => {
      const declared: readonly { readonly command: string }[] =
        extensions.getExtension('flowspec.flowspec')?.packageJSON.contributes.commands
      const known = await commands.getCommands(true)
      assert.ok(declared.length > 30)
      assert.deepEqual(
        declared.map(({ command }) => command).filter((command) => !known.includes(command)),
        [],
      )
      assert.ok(workspace.isTrusted)
    },
  },
}
export default suite
