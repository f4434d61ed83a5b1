import {
  type CodeActionParams,
  type Connection,
  type Diagnostic,
  DiagnosticRefreshRequest,
  DidChangeConfigurationNotification,
  type InitializeParams,
  type InitializeResult,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver'
import { TextDocument } from 'vscode-languageserver-textdocument'
import type { FlowDocument } from './language/document/document.ts'
import { codeActions } from './language/features/codeActions.ts'
import { completion } from './language/features/completion/completion.ts'
import { diagnostics, type Judgement } from './language/features/diagnostics.ts'
import { folding } from './language/features/folding.ts'
import { formatting } from './language/features/formatting.ts'
import { hover } from './language/features/hover/hover.ts'
import { definition, highlights, references } from './language/features/navigation.ts'
import { selection } from './language/features/selection.ts'
import { symbols } from './language/features/symbols.ts'
import { OpenDocuments } from './openDocuments.ts'
import type { InitializationOptions } from './protocol.ts'
import { levelsFor, readSettings, type Settings } from './settings.ts'

/** Wires the protocol to the features. `rulePages` is where the pages of the rules are unless the client knows better. */
export function serve(connection: Connection, rulePages: string): void {
  const texts = new TextDocuments(TextDocument)
  const documents = new OpenDocuments(texts)
  const settings = new Map<string, Promise<Settings>>()
  let client: InitializeParams['capabilities'] = {}
  let options: InitializationOptions = {}

  connection.onInitialize((params): InitializeResult => {
    client = params.capabilities
    options = (params.initializationOptions ?? {}) as InitializationOptions
    return { capabilities, serverInfo: { name: 'flowspec' } }
  })
  connection.onInitialized(() => {
    if (client.workspace?.didChangeConfiguration?.dynamicRegistration)
      void connection.client.register(DidChangeConfigurationNotification.type, { section: 'flowspec' })
  })

  const pulls = () => client.textDocument?.diagnostic !== undefined
  const settingsOf = (uri: string): Promise<Settings> => {
    const known = settings.get(uri)
    if (known) return known
    const asked = client.workspace?.configuration
      ? connection.workspace.getConfiguration({ scopeUri: uri, section: 'flowspec' }).catch(() => undefined)
      : Promise.resolve(undefined)
    const read = asked.then(readSettings)
    settings.set(uri, read)
    return read
  }
  const judgementOf = async (uri: string): Promise<Judgement> => ({
    uri,
    pageOf: (code) => `${options.rulePages ?? rulePages}${code}.md`,
    levelOf: levelsFor(await settingsOf(uri), decodeURIComponent(new URL(uri).pathname)),
  })
  const problems = async (uri: string): Promise<Diagnostic[]> => {
    const judgement = await judgementOf(uri)
    const document = documents.get(uri)
    return document ? diagnostics(document, judgement) : []
  }
  const push = async (uri: string, version: number) => {
    const found = await problems(uri)
    if (texts.get(uri)?.version === version) await connection.sendDiagnostics({ uri, version, diagnostics: found })
  }

  texts.onDidChangeContent(({ document }) => {
    // Changes that wait in the pipe already are taken first: only the last state is judged.
    if (!pulls()) setImmediate(() => texts.get(document.uri)?.version === document.version && void push(document.uri, document.version))
  })
  texts.onDidClose(({ document }) => {
    documents.close(document.uri)
    settings.delete(document.uri)
    if (!pulls()) void connection.sendDiagnostics({ uri: document.uri, diagnostics: [] })
  })
  connection.onDidChangeConfiguration(() => {
    settings.clear()
    if (!pulls()) for (const { uri, version } of texts.all()) void push(uri, version)
    else if (client.workspace?.diagnostics?.refreshSupport) void connection.sendRequest(DiagnosticRefreshRequest.type)
  })
  connection.languages.diagnostics.on(async ({ textDocument }) => ({ kind: 'full', items: await problems(textDocument.uri) }))

  /** Runs a feature on an open FlowSpec document. A feature never throws; should one do so all the same, the log says it and the editor goes on. */
  const on = <T>(uri: string, nothing: T, feature: (document: FlowDocument) => T): T => {
    const document = documents.get(uri)
    if (!document) return nothing
    try {
      return feature(document)
    } catch (error) {
      connection.console.error(`${uri}: ${error instanceof Error ? error.stack : String(error)}`)
      return nothing
    }
  }
  const locations = (uri: string, ranges: ReturnType<typeof definition>) => ranges.map((range) => ({ uri, range }))

  connection.onCompletion(({ textDocument: { uri }, position }) => on(uri, [], (document) => completion(document, position)))
  connection.onHover(({ textDocument: { uri }, position }) =>
    on(uri, null, (document) => hover(document, position, { now: new Date() }) ?? null),
  )
  connection.onDefinition(({ textDocument: { uri }, position }) =>
    on(uri, [], (document) => locations(uri, definition(document, position))),
  )
  connection.onReferences(({ textDocument: { uri }, position, context }) =>
    on(uri, [], (document) => locations(uri, references(document, position, context.includeDeclaration))),
  )
  connection.onDocumentHighlight(({ textDocument: { uri }, position }) => on(uri, [], (document) => highlights(document, position)))
  connection.onDocumentSymbol(({ textDocument: { uri } }) => on(uri, [], symbols))
  connection.onFoldingRanges(({ textDocument: { uri } }) => on(uri, [], folding))
  connection.onSelectionRanges(({ textDocument: { uri }, positions }) =>
    on(uri, [], (document) => positions.map((position) => selection(document, position))),
  )
  connection.onDocumentFormatting(({ textDocument: { uri }, options: layout }) => on(uri, [], (document) => formatting(document, layout)))
  connection.onDocumentRangeFormatting(({ textDocument: { uri }, options: layout, range }) =>
    on(uri, [], (document) => formatting(document, layout, range)),
  )
  connection.onCodeAction(async ({ textDocument: { uri }, range }: CodeActionParams) => {
    const judgement = await judgementOf(uri)
    return on(uri, [], (document) => codeActions(document, range, judgement))
  })

  texts.listen(connection)
  connection.listen()
}

const capabilities: InitializeResult['capabilities'] = {
  textDocumentSync: TextDocumentSyncKind.Incremental,
  diagnosticProvider: { identifier: 'flowspec', interFileDependencies: false, workspaceDiagnostics: false },
  completionProvider: { triggerCharacters: ['"', "'", ':', ' ', '{', '$', '.', '-'] },
  hoverProvider: true,
  definitionProvider: true,
  referencesProvider: true,
  documentHighlightProvider: true,
  documentSymbolProvider: true,
  foldingRangeProvider: true,
  selectionRangeProvider: true,
  documentFormattingProvider: true,
  documentRangeFormattingProvider: true,
  codeActionProvider: { codeActionKinds: ['quickfix'] },
}
