import { type ExtensionContext, Uri, workspace } from 'vscode'
import { sleep } from '../cloud/jobs/sleep.ts'
import { type ChoosableSession, createSession } from '../session/createSession.ts'
import { keyRing } from '../session/keyRing.ts'
import { localSandbox } from '../session/localSandbox.ts'
import { logLine } from '../session/logLine.ts'

/** The session of this window. Starts, loads and sends nothing. */
export function startSession(context: ExtensionContext, log: (line: string) => void): ChoosableSession {
  const storage = context.storageUri ?? context.globalStorageUri
  const sandbox = localSandbox({
    module: context.asAbsolutePath('dist/cli.js'),
    dir: Uri.joinPath(storage, 'sandbox').fsPath,
    log,
  })
  context.subscriptions.push({ dispose: () => sandbox.stop() })
  return createSession({
    memory: context.workspaceState,
    keys: keyRing(context.globalState, context.secrets),
    sandbox,
    trust: {
      isGiven: () => workspace.isTrusted,
      onGiven: (listener) => workspace.onDidGrantWorkspaceTrust(listener, undefined, context.subscriptions),
    },
    log: (record) => log(logLine(record)),
    now: () => performance.now(),
    sleep,
  })
}
