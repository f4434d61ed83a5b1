import { spawn } from 'node:child_process'
import { resolve } from 'node:path'
import {
  type ClientCapabilities,
  ConfigurationRequest,
  createProtocolConnection,
  type Diagnostic,
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  InitializedNotification,
  InitializeRequest,
  type InitializeResult,
  LogMessageNotification,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  type PublishDiagnosticsParams,
  RegistrationRequest,
  StreamMessageReader,
  StreamMessageWriter,
  type TextDocumentContentChangeEvent,
} from 'vscode-languageserver/node'
import { root } from '../../../build/paths.ts'

export interface ClientOptions {
  readonly capabilities?: ClientCapabilities
  readonly initializationOptions?: unknown
  /** The language of the client, such as `zh-cn`. */
  readonly locale?: string
  /** Told what the server writes to the log. */
  readonly onLog?: (line: string) => void
  /** Answers `workspace/configuration`: the value of the section for a document. */
  readonly configuration?: (uri: string | undefined, section: string | undefined) => unknown
  /** The server's main module, from the project's folder; the source when left out. */
  readonly module?: string
  /** Its environment; that of the test when left out. */
  readonly env?: NodeJS.ProcessEnv
}

/** A client of the server, over stdio as any editor could be. */
export interface Client {
  readonly connection: ProtocolConnection
  readonly initialized: InitializeResult
  /** Settles with the exit code when the server's process has ended. */
  readonly exited: Promise<number | null>
  /** Ends the pipe, as the death of the client does. */
  hangUp(): void
  /** The methods for which the server has registered itself. */
  readonly registered: readonly string[]
  open(uri: string, languageId: string, text: string): void
  change(uri: string, version: number, ...changes: TextDocumentContentChangeEvent[]): void
  close(uri: string): void
  /** The next problems that are pushed for the document, whether that was before or comes later: each is given once. */
  pushed(uri: string): Promise<PublishDiagnosticsParams>
  /** How often problems were pushed that nobody has waited for. */
  unread(): number
}

/** Starts the server as a process of its own, initializes it, and ends it when the test (or the suite, by node:test's own `after`) is over. */
export async function startServer(test: { after(cleanUp: () => Promise<void>): void }, options: ClientOptions = {}): Promise<Client> {
  const {
    capabilities = {},
    initializationOptions,
    configuration,
    locale,
    onLog,
    module = 'server/src/main.ts',
    env = process.env,
  } = options
  const server = spawn(process.execPath, [resolve(root, module), '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'], env })
  const exited = new Promise<number | null>((resolve) => server.on('exit', resolve))
  const connection = createProtocolConnection(new StreamMessageReader(server.stdout), new StreamMessageWriter(server.stdin))
  // What is still on its way to a server that was ended is nobody's fault.
  const late = () => {}
  server.stdin.on('error', late)
  connection.onError(late)
  test.after(async () => {
    server.kill('SIGKILL')
    await exited
    connection.dispose()
  })

  const registered: string[] = []
  const waiting: { uri: string; take: (params: PublishDiagnosticsParams) => void }[] = []
  const arrived: PublishDiagnosticsParams[] = []
  connection.onNotification(PublishDiagnosticsNotification.type, (params) => {
    const at = waiting.findIndex(({ uri }) => uri === params.uri)
    if (at < 0) arrived.push(params)
    else waiting.splice(at, 1)[0]?.take(params)
  })
  connection.onRequest(RegistrationRequest.type, ({ registrations }) => {
    registered.push(...registrations.map(({ method }) => method))
  })
  connection.onRequest(ConfigurationRequest.type, ({ items }) =>
    Promise.all(items.map(async ({ scopeUri, section }) => (await configuration?.(scopeUri, section)) ?? null)),
  )
  connection.onNotification(LogMessageNotification.type, ({ message }) => onLog?.(message))
  connection.listen()
  const initialized = await connection.sendRequest(InitializeRequest.type, {
    processId: process.pid,
    rootUri: null,
    capabilities,
    initializationOptions,
    ...(locale !== undefined && { locale }),
  })
  await connection.sendNotification(InitializedNotification.type, {})

  return {
    connection,
    initialized,
    exited,
    registered,
    hangUp: () => server.stdin.end(),
    open: (uri, languageId, text) =>
      void connection
        .sendNotification(DidOpenTextDocumentNotification.type, { textDocument: { uri, languageId, version: 1, text } })
        .catch(late),
    change: (uri, version, ...contentChanges) =>
      void connection
        .sendNotification(DidChangeTextDocumentNotification.type, { textDocument: { uri, version }, contentChanges })
        .catch(late),
    close: (uri) => void connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri } }).catch(late),
    pushed: (uri) => {
      const at = arrived.findIndex((params) => params.uri === uri)
      const [params] = at < 0 ? [] : arrived.splice(at, 1)
      return params ? Promise.resolve(params) : new Promise((take) => waiting.push({ uri, take }))
    },
    unread: () => arrived.length,
  }
}

/** Problems as `line:column code`, lines and columns counted from 1. */
export function brief(diagnostics: readonly Diagnostic[]): string[] {
  return diagnostics.map(({ range: { start }, code }) => `${start.line + 1}:${start.character + 1} ${code}`)
}
