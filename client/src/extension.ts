import { commands, type ExtensionContext, type TextDocument, window, workspace } from 'vscode'
import { recognizeDocuments } from './recognition.ts'
import { translate } from './vscode/translate.ts'
import { vscodeUi } from './vscode/vscodeUi.ts'

/** Puts the parts together. What is heavy is loaded when it is first needed: the language client with the first FlowSpec document. */
export function activate(context: ExtensionContext): void {
  const log = window.createOutputChannel('FlowSpec', { log: true })
  const report = (error: unknown) => log.error(error instanceof Error ? error : String(error))
  const ui = vscodeUi(translate)
  let client: ReturnType<typeof startClient> | undefined
  const startClient = async () => {
    const { createLanguageClient } = await import('./languageClient.ts')
    const created = createLanguageClient(context, log)
    await created.start().catch(report)
    return created
  }
  const restartClient = async () => {
    const running = await client
    if (running?.needsStop()) await running.stop()
    await running?.start()
  }
  const ensureClient = (document: TextDocument) => {
    if (!document.languageId.startsWith('flowspec-') || client) return
    client = startClient()
    // The walkthrough ticks its first step off.
    void commands.executeCommand('setContext', 'flowspec.opened', true)
  }
  context.subscriptions.push(
    log,
    ui,
    recognizeDocuments((message) => log.info(message)),
    workspace.onDidOpenTextDocument(ensureClient),
    commands.registerCommand('flowspec.showLog', () => log.show()),
    commands.registerCommand('flowspec.restartServer', restartClient),
    commands.registerCommand('flowspec.newDocument', async () => {
      const { newDocument } = await import('./commands/newDocument.ts')
      await newDocument(ui)
    }),
  )
  workspace.textDocuments.forEach(ensureClient)
}
