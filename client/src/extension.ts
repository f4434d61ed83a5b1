import { commands, type ExtensionContext, window } from 'vscode'
import { createNames } from './names/createNames.ts'
import { outdating } from './names/outdating.ts'
import { recognizeDocuments } from './recognition.ts'
import { explorerView } from './vscode/explorerView.ts'
import { flowDocuments } from './vscode/flowDocuments.ts'
import { folderMemory } from './vscode/folderMemory.ts'
import { importsContext } from './vscode/importsContext.ts'
import { languageServer } from './vscode/languageServer.ts'
import { registerCommands } from './vscode/registerCommands.ts'
import type { Shell } from './vscode/runCommand.ts'
import { sessionStatus } from './vscode/sessionStatus.ts'
import { speakIn } from './vscode/speak.ts'
import { startSession } from './vscode/startSession.ts'
import { translate } from './vscode/translate.ts'
import { vscodeUi } from './vscode/vscodeUi.ts'

/** Puts the parts together. What is heavy is loaded when it is first needed: the language client with the first FlowSpec document, the cloud with the first call. */
export function activate(context: ExtensionContext): void {
  const log = window.createOutputChannel('FlowSpec', { log: true })
  const note = (line: string) => log.info(line)
  const speak = speakIn(translate)
  const ui = vscodeUi(translate)
  const session = startSession(context, note)
  const memory = importsContext(folderMemory(context.workspaceState))
  const names = createNames({ session, memory, log: (words) => note(speak(words)), clock: Date.now })
  const server = languageServer(context, log, names)
  const documents = flowDocuments(server.client, speak)
  const view = explorerView({ session, ui, speak, log: note })
  const choosing = { ui, session, surroundings: {} }
  const shell: Shell = {
    ui,
    session,
    documents,
    memory,
    watched: new Set(),
    clicked: {},
    tree: outdating(view.tree, names),
    select: async () => (await import('./commands/selectWorkspace.ts')).selectWorkspace(choosing),
    async chooseDriveDomain() {
      const { chooseDriveDomain } = await import('./commands/chooseDriveDomain.ts')
      await chooseDriveDomain(choosing)
      const workspace = await session.workspace()
      return workspace?.hasDrive ? workspace : undefined
    },
    manageTrust: async () => commands.executeCommand('workbench.trust.manage'),
    log: (error) => log.error(error),
  }
  context.subscriptions.push(
    log,
    ui,
    documents,
    view,
    recognizeDocuments(note),
    sessionStatus(session, speak),
    ...registerCommands(shell, choosing, names, view, server, () => log.show()),
  )
}
