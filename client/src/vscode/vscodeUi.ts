import { commands, type Disposable, env, Position, Range, Selection, SnippetString, Uri, ViewColumn, window, workspace } from 'vscode'
import { say, type Translate } from '../../../server/src/language/sentence.ts'
import { readOnlyScheme } from '../readOnlyScheme.ts'
import type { InputQuestion, Ui } from '../ui.ts'
import { confirm } from './confirm.ts'
import { lookedAt } from './lookedAt.ts'
import { newText } from './newText.ts'
import { pick, pickMany } from './pick.ts'
import { progress } from './progress.ts'
import { readOnlyDocuments } from './readOnlyDocuments.ts'
import { type Speak, speakIn } from './speak.ts'
import { tell } from './tell.ts'

/** The user at VS Code, spoken to in the language of `translate`. Made once: it has documents that are to be disposed of. */
export function vscodeUi(translate: Translate, scheme = readOnlyScheme): Ui & Disposable {
  const speak = speakIn(translate)
  const readOnly = readOnlyDocuments(
    () => speak(say`What was here is no longer at hand. Open it again from where it came.`),
    speak(say`This can only be read. To change a thing of the workspace, choose "Edit a Copy" from its menu in the tree.`),
    scheme,
  )
  // Beside nothing there would be half a window of nothing.
  const beside = () => (window.tabGroups.activeTabGroup.tabs.length > 0 ? ViewColumn.Beside : ViewColumn.Active)
  return {
    pick: (question) => pick(question, speak),
    pickMany: (question) => pickMany(question, speak),
    input: (question) => input(question, speak),
    async chooseFiles({ title, action, many = false, fitting }) {
      const filters = fitting && { [speak(fitting.label)]: [...fitting.endings], [speak(say`All files`)]: ['*'] }
      const uris = await window.showOpenDialog({
        title: speak(title),
        openLabel: speak(action),
        canSelectMany: many,
        ...(filters && { filters }),
      })
      return uris?.map(({ fsPath }) => fsPath)
    },
    async chooseFolder({ title, action }) {
      const question = { title: speak(title), openLabel: speak(action), canSelectFiles: false, canSelectFolders: true }
      return (await window.showOpenDialog(question))?.[0]?.fsPath
    },
    async confirm(sending) {
      const requests = lookedAt()
      const answer = await confirm(sending, speak, async (name, language, text) => requests.show(await readOnly.open(name, language, text)))
      // Who turns away may go on reading.
      if (answer) await requests.close()
      return answer
    },
    async agree({ message, detail, action, instead }) {
      const yes = speak(action)
      const other = instead === undefined ? [] : [speak(instead)]
      const options = { modal: true, ...(detail !== undefined && { detail: speak.plain(detail) }) }
      const answer = await window.showWarningMessage(speak.plain(message), options, yes, ...other)
      return answer === yes || (answer !== undefined && 'instead')
    },
    progress: (title, work) => progress(title, work, speak),
    tell: (notice) => tell(notice, speak),
    async openSnippet(name, language, snippet) {
      const document = await newText(name, language)
      const editor = await window.showTextDocument(document, { preview: false })
      await editor.insertSnippet(new SnippetString(snippet))
      return document.uri.toString()
    },
    async openText(name, language, text, aside = false) {
      const document = await newText(name, language)
      const editor = await window.showTextDocument(document, { preview: false, ...(aside && { viewColumn: beside() }) })
      const start = new Position(0, 0)
      await editor.edit((edit) => edit.insert(start, text))
      editor.selection = new Selection(start, start)
      return document.uri.toString()
    },
    openReadOnly: (name, language, text, glance = false) => readOnly.show(name, language, speak(text), { preserveFocus: glance }),
    async openDiff({ title, left, right }) {
      const document = await readOnly.open(left.name, left.language, left.text)
      await commands.executeCommand('vscode.diff', document.uri, Uri.parse(right, true), speak(title))
    },
    async openAddress(address) {
      const uri = Uri.parse(address, true)
      if (uri.scheme === 'file') await commands.executeCommand('vscode.open', uri)
      else await env.openExternal(uri)
    },
    async showProblems(place) {
      // The view selects the problem that the cursor is at.
      if (place) await showPlace(place)
      // Not the command that opens the view: it closes one that is open.
      await commands.executeCommand('workbench.panel.markers.view.focus')
    },
    showLog: async () => commands.executeCommand('flowspec.showLog'),
    copy: async (text) => env.clipboard.writeText(text),
    dispose: () => readOnly.dispose(),
  }
}

async function showPlace({ uri, line, character }: { readonly uri: string; readonly line: number; readonly character: number }) {
  const document = await workspace.openTextDocument(Uri.parse(uri, true))
  const at = new Position(line, character)
  await window.showTextDocument(document, { selection: new Range(at, at), preview: false })
}

async function input({ title, prompt, placeholder, value, secret = false, problem }: InputQuestion, speak: Speak) {
  return window.showInputBox({
    title: speak(title),
    password: secret,
    // What is asked for is often copied from another window.
    ignoreFocusOut: true,
    ...(prompt !== undefined && { prompt: speak(prompt) }),
    ...(placeholder !== undefined && { placeHolder: speak(placeholder) }),
    ...(value !== undefined && { value }),
    ...(problem && {
      validateInput(text: string) {
        const wrong = problem(text)
        return wrong && speak.plain(wrong)
      },
    }),
  })
}
