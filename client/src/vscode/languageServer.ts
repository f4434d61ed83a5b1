import { commands, type ExtensionContext, type LogOutputChannel, workspace } from 'vscode'
import type { LanguageClient } from 'vscode-languageclient/node'
import { languageIds } from '../languageIds.ts'
import type { Names } from '../names/names.ts'

/** The language server's client, which is loaded and started with the first FlowSpec document. */
export interface LanguageServer {
  /** Starts it unless it runs. */
  client(): Promise<LanguageClient>
  restart(): Promise<void>
}

export function languageServer(context: ExtensionContext, log: LogOutputChannel, names: Names): LanguageServer {
  let client: Promise<LanguageClient> | undefined
  const start = async () => {
    // The walkthrough ticks its first step off.
    void commands.executeCommand('setContext', 'flowspec.opened', true)
    const { createLanguageClient } = await import('../languageClient.ts')
    const created = createLanguageClient(context, log, names)
    await created.start().catch((error) => log.error(error instanceof Error ? error : String(error)))
    return created
  }
  const server: LanguageServer = {
    client() {
      client ??= start()
      return client
    },
    async restart() {
      const running = await client
      if (running?.needsStop()) await running.stop()
      await running?.start()
    },
  }
  const look = ({ languageId }: { readonly languageId: string }) => void (languageIds.includes(languageId) && server.client())
  context.subscriptions.push(workspace.onDidOpenTextDocument(look))
  workspace.textDocuments.forEach(look)
  return server
}
