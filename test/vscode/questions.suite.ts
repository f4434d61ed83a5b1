import assert from 'node:assert/strict'
import { setTimeout } from 'node:timers/promises'
import { commands, Uri, window, workspace } from 'vscode'
import type { Sending, Ui } from '../../client/src/ui.ts'
import { vscodeUi } from '../../client/src/vscode/vscodeUi.ts'
import type { Suite, SuiteTest } from './support/suite.ts'

/** The extension has the other one. */
const scheme = 'flowspec-view-of-test'

/** A user interface of the test's own, beside the extension's. */
function useUi(test: SuiteTest): Ui {
  const ui = vscodeUi(() => undefined, scheme)
  test.after(() => ui.dispose())
  return ui
}

/** Does something again and again until the question is answered: it may not be on the screen yet. */
async function until<T>(asked: Promise<T>, command: string): Promise<T> {
  let isDone = false
  const answered = asked.finally(() => {
    isDone = true
  })
  answered.catch(() => {})
  while (!isDone) {
    await commands.executeCommand(command)
    await setTimeout(50)
  }
  return answered
}

const enter = 'workbench.action.acceptSelectedQuickOpenItem'
const turnAway = 'workbench.action.closeQuickOpen'
const choices = [
  { label: 'One', value: 1 },
  { label: 'Two', value: 2 },
]

const sending: Sending = {
  title: 'Create node load',
  to: 'shop',
  action: 'Create',
  steps: [{ title: 'CreateNode', request: () => '{ "Action": "CreateNode" }' }],
  notes: [{ kind: 'warning', message: 'Something is ignored.' }],
}

const questions: Suite = {
  name: 'Questions and documents',
  tests: {
    'a list gives what was chosen, or nothing': async (test) => {
      const ui = useUi(test)
      assert.equal(await until(ui.pick({ title: 'Which?', choices }), enter), 1)
      assert.equal(await until(ui.pick({ title: 'Which?', choices }), turnAway), undefined)
    },

    'a list whose choices are on their way is there at once, and cannot be answered before they come': async (test) => {
      const ui = useUi(test)
      const coming = setTimeout(300, choices)
      assert.equal(await until(ui.pick({ title: 'Which?', choices: coming }), enter), 1)
      // Nobody waits for what never comes.
      assert.equal(await until(ui.pick({ title: 'Which?', choices: new Promise<never>(() => {}) }), turnAway), undefined)
    },

    'a list whose choices cannot be had ends, and says why to who has asked': async (test) => {
      const ui = useUi(test)
      const refused = setTimeout(50).then(() => Promise.reject(new Error('refused')))
      await assert.rejects(ui.pick({ title: 'Which?', choices: refused }), /refused/)
    },

    'what is sent is confirmed by the first entry, and by nothing else': async (test) => {
      const ui = useUi(test)
      assert.equal(await until(ui.confirm(sending), enter), true)
      assert.equal(await until(ui.confirm(sending), turnAway), false)
    },

    'the second entry is the other thing that can be done with it, where there is one': async (test) => {
      const ui = useUi(test)
      const asked = ui.confirm({ ...sending, instead: { label: 'Check Only', detail: 'Changes nothing.' } })
      await commands.executeCommand('workbench.action.quickOpenSelectNext')
      assert.equal(await until(asked, enter), 'instead')
    },

    'a request opens beside the question, which stays, and so does a note': async (test) => {
      const ui = useUi(test)
      const asked = ui.confirm(sending)
      let answer: boolean | 'instead' | undefined
      asked.then((said) => {
        answer = said
      })
      test.after(() => commands.executeCommand('workbench.action.closeAllEditors'))
      const shown = (language: string) =>
        window.visibleTextEditors.find(({ document }) => document.uri.scheme === scheme && document.languageId === language)?.document
      // The first step is the second entry.
      await commands.executeCommand('workbench.action.quickOpenSelectNext')
      await commands.executeCommand(enter)
      while (!shown('json')) await setTimeout(50)
      assert.equal(shown('json')?.getText(), '{ "Action": "CreateNode" }')
      // A note may be longer than its line.
      await commands.executeCommand('workbench.action.quickOpenSelectNext')
      await commands.executeCommand(enter)
      while (!shown('plaintext')) await setTimeout(50)
      assert.equal(shown('plaintext')?.getText(), 'Something is ignored.')
      assert.equal(answer, undefined)
      assert.equal(await until(asked, turnAway), false)
    },

    'what was looked at goes when it is sent': async (test) => {
      const ui = useUi(test)
      test.after(() => commands.executeCommand('workbench.action.closeAllEditors'))
      const asked = ui.confirm(sending)
      const isShown = () => window.visibleTextEditors.some(({ document }) => document.uri.scheme === scheme)
      await commands.executeCommand('workbench.action.quickOpenSelectNext')
      await commands.executeCommand(enter)
      while (!isShown()) await setTimeout(50)
      await commands.executeCommand('workbench.action.quickOpenSelectPrevious')
      assert.equal(await until(asked, enter), true)
      assert.equal(isShown(), false)
    },

    'a document that is only to be read has its name and its language, and cannot be changed': async (test) => {
      const ui = useUi(test)
      test.after(() => commands.executeCommand('workbench.action.closeActiveEditor'))
      await ui.openReadOnly('orders/daily.flowspec.json', 'flowspec-json', '{ "version": "1.1.0" }')
      const editor = window.activeTextEditor
      assert.ok(editor)
      const { document } = editor
      assert.equal(document.languageId, 'flowspec-json')
      assert.equal(document.getText(), '{ "version": "1.1.0" }')
      assert.ok(document.fileName.endsWith('orders_daily.flowspec.json'), document.fileName)
      await commands.executeCommand('type', { text: 'x' })
      assert.equal(document.getText(), '{ "version": "1.1.0" }')
      assert.equal(document.isDirty, false)
    },

    'a new document has its text and a name of its own, and is not saved': async (test) => {
      const ui = useUi(test)
      const [folder] = workspace.workspaceFolders ?? []
      assert.ok(folder)
      const file = Uri.joinPath(folder.uri, 'daily.flowspec.yaml')
      await workspace.fs.writeFile(file, new Uint8Array())
      test.after(() => workspace.fs.delete(file))
      for (const name of ['daily-2.flowspec.yaml', 'daily-3.flowspec.yaml']) {
        test.after(() => commands.executeCommand('workbench.action.revertAndCloseActiveEditor'))
        const uri = await ui.openText('daily.flowspec.yaml', 'flowspec-yaml', 'version: 1.1.0\n')
        const document = workspace.textDocuments.find((one) => one.uri.toString() === uri)
        assert.ok(document?.isUntitled)
        assert.equal(document.uri.path, Uri.joinPath(folder.uri, name).path)
        assert.equal(document.languageId, 'flowspec-yaml')
        assert.equal(document.getText(), 'version: 1.1.0\n')
      }
    },

    'work in progress gives its result and its failure': async (test) => {
      const ui = useUi(test)
      const done = ui.progress('Working', async ({ report, signal }) => {
        report('half', 0.5)
        report('all', 1)
        return signal.aborted
      })
      assert.equal(await done, false)
      // Long enough to have a notification.
      const long = ui.progress('Working', async ({ report, signal }) => {
        report('half', 0.5)
        await setTimeout(500)
        report('all', 1)
        return signal.aborted
      })
      assert.equal(await long, false)
      await assert.rejects(
        ui.progress('Working', () => Promise.reject(new Error('broken'))),
        /broken/,
      )
    },
  },
}
export default questions
