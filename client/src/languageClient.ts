import {
  type ExtensionContext,
  type LanguageStatusItem,
  LanguageStatusSeverity,
  type LogOutputChannel,
  languages,
  Uri,
  workspace,
} from 'vscode'
import { LanguageClient, RevealOutputChannelOn, State, TransportKind } from 'vscode-languageclient/node'
import { say } from '../../server/src/language/sentence.ts'
import type { InitializationOptions } from '../../server/src/protocol.ts'
import { languageIds } from './languageIds.ts'
import type { Names } from './names/names.ts'
import { noCloudVariables } from './session/cloudVariables.ts'
import { shareNames } from './vscode/shareNames.ts'
import { speakIn } from './vscode/speak.ts'
import { translate } from './vscode/translate.ts'

const speak = speakIn(translate)

/** The language server, as a process that speaks over IPC. Its state shows in the language status item, never in a pop-up. */
export function createLanguageClient(context: ExtensionContext, log: LogOutputChannel, names: Names): LanguageClient {
  const module = context.asAbsolutePath('dist/server.js')
  const rulePages = `${Uri.joinPath(context.extensionUri, 'docs', 'rules').toString()}/`
  const options = {
    // The server has no use for what opens the cloud. Asked for at each start.
    get env() {
      return noCloudVariables(process.env)
    },
  }
  const client = new LanguageClient(
    'flowspec',
    'FlowSpec',
    {
      run: { module, transport: TransportKind.ipc, options },
      debug: { module, transport: TransportKind.ipc, options: { ...options, execArgv: ['--nolazy', '--inspect=6019'] } },
    },
    {
      documentSelector: [...languageIds],
      outputChannel: log,
      revealOutputChannelOn: RevealOutputChannelOn.Never,
      initializationOptions: { rulePages, retrigger: true } satisfies InitializationOptions,
      diagnosticPullOptions: { onChange: true, onTabs: true },
      middleware: {
        // What cannot be changed, such as the committed side of a comparison, is not there to be repaired.
        provideDiagnostics: (document, previous, token, next) => {
          const { scheme } = 'uri' in document ? document.uri : document
          return workspace.fs.isWritableFileSystem(scheme) === false ? undefined : next(document, previous, token)
        },
      },
    },
  )
  const status = languages.createLanguageStatusItem('flowspec.server', [...languageIds])
  status.name = 'FlowSpec'
  status.command = { command: 'flowspec.showLog', title: speak(say`Show log`) }
  context.subscriptions.push(
    client,
    status,
    client.onDidChangeState(({ newState }) => show(status, newState)),
    shareNames(client, names),
  )
  show(status, State.Starting)
  return client
}

function show(status: LanguageStatusItem, state: State): void {
  status.busy = state === State.Starting
  status.severity = state === State.Stopped ? LanguageStatusSeverity.Error : LanguageStatusSeverity.Information
  status.text = speak(state === State.Running ? 'FlowSpec' : state === State.Starting ? say`FlowSpec: starting` : say`FlowSpec: stopped`)
  // Set, never deleted: it is an accessor.
  status.detail = state === State.Running ? speak(say`Checking as you type`) : ''
}
