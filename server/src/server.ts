import {
  type ClientCapabilities,
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
import { ClientSettings } from './clientSettings.ts'
import { judgementOf } from './judgement.ts'
import { KnownNames } from './knownNames.ts'
import type { FlowDocument } from './language/document/document.ts'
import { codeActions } from './language/features/codeActions.ts'
import { completion } from './language/features/completion/completion.ts'
import { diagnostics } from './language/features/diagnostics.ts'
import { folding } from './language/features/folding.ts'
import { formatting } from './language/features/formatting.ts'
import { hover } from './language/features/hover/hover.ts'
import { definition, highlights, references } from './language/features/navigation.ts'
import { renamable, rename } from './language/features/rename.ts'
import { selection } from './language/features/selection.ts'
import { symbols } from './language/features/symbols.ts'
import { documentValue } from './language/syntax/compose.ts'
import { openTexts } from './openText.ts'
import {
  type InitializationOptions,
  type NamesWantedParams,
  type NamesWantedResult,
  namesWantedRequest,
  type ReadParams,
  type ReadResult,
  readRequest,
  type WorkspaceNamesParams,
  workspaceNamesNotification,
} from './protocol.ts'
import { pushProblems } from './pushProblems.ts'
import { retriggered } from './retrigger.ts'
import { type SpokenLanguage, spokenLanguage } from './spokenLanguage.ts'

/** What is shipped with the server. */
export interface Shipped {
  /** Base of the addresses of the rules' pages, with a slash at its end, unless the client knows better. */
  readonly rulePages: string
  /** The folder with the texts of other languages. */
  readonly texts: string
}

/** Wires the protocol to the features. */
export function serve(connection: Connection, shipped: Shipped): void {
  const texts = new TextDocuments(openTexts)
  let client: ClientCapabilities = {}
  let options: InitializationOptions = {}
  let language: SpokenLanguage | undefined
  const settings = new ClientSettings((scopeUri) =>
    client.workspace?.configuration ? connection.workspace.getConfiguration({ scopeUri, section: 'flowspec' }) : undefined,
  )
  let judgeAgain = () => {}
  const names = new KnownNames({
    ask: (kind, checkedAt) =>
      connection.sendRequest<NamesWantedResult>(namesWantedRequest, {
        kind,
        ...(checkedAt !== undefined && { checkedAt }),
      } satisfies NamesWantedParams),
    changed: () => judgeAgain(),
  })

  /** Runs a feature on an open FlowSpec document. A feature never throws; should one do so all the same, the log says it and the editor goes on. */
  const on = <T>(uri: string, nothing: T, feature: (document: FlowDocument) => T): T => {
    const document = texts.get(uri)?.document
    if (!document) return nothing
    try {
      return feature(document)
    } catch (error) {
      connection.console.error(`${uri}: ${error instanceof Error ? error.stack : String(error)}`)
      return nothing
    }
  }
  const judgementFor = async (uri: string) => ({
    ...judgementOf(uri, await settings.of(uri), options.rulePages ?? shipped.rulePages, language),
    ...names.seen(),
  })
  const problemsOf = async (uri: string): Promise<Diagnostic[]> => {
    const judgement = await judgementFor(uri)
    return on(uri, [], (document) => diagnostics(document, judgement))
  }

  connection.onInitialize(async (params: InitializeParams): Promise<InitializeResult> => {
    client = params.capabilities
    options = (params.initializationOptions ?? {}) as InitializationOptions
    language = await spokenLanguage(params.locale, shipped.texts, (line) => connection.console.info(line))
    if (!client.textDocument?.diagnostic)
      judgeAgain = pushProblems({ texts, problemsOf, send: (params) => connection.sendDiagnostics(params) })
    else if (client.workspace?.diagnostics?.refreshSupport) judgeAgain = () => void connection.sendRequest(DiagnosticRefreshRequest.type)
    return { capabilities, serverInfo: { name: 'flowspec' } }
  })
  connection.onInitialized(() => {
    if (client.workspace?.didChangeConfiguration?.dynamicRegistration)
      void connection.client.register(DidChangeConfigurationNotification.type, { section: 'flowspec' })
  })
  connection.onDidChangeConfiguration((change) => {
    settings.changed(change.settings)
    judgeAgain()
  })
  texts.onDidClose(({ document: { uri } }) => settings.forget(uri))
  connection.languages.diagnostics.on(async ({ textDocument: { uri } }) => ({ kind: 'full', items: await problemsOf(uri) }))

  connection.onCompletion(({ textDocument: { uri }, position }) => {
    const workspace = names.view()
    const items = on(uri, [], (document) => completion(document, position, { ...language, workspace }))
    const offered = options.retrigger ? retriggered(items) : items
    // Names are on their way: the editor is to ask again with the next letter.
    return workspace?.isWaiting() ? { isIncomplete: true, items: offered } : offered
  })
  connection.onHover(({ textDocument: { uri }, position }) =>
    on(uri, null, (document) => hover(document, position, { now: new Date(), ...language, workspace: names.view() }) ?? null),
  )
  const locations = (uri: string, ranges: ReturnType<typeof definition>) => ranges.map((range) => ({ uri, range }))
  connection.onDefinition(({ textDocument: { uri }, position }) =>
    on(uri, [], (document) => locations(uri, definition(document, position))),
  )
  connection.onReferences(({ textDocument: { uri }, position, context }) =>
    on(uri, [], (document) => locations(uri, references(document, position, context.includeDeclaration))),
  )
  connection.onDocumentHighlight(({ textDocument: { uri }, position }) => on(uri, [], (document) => highlights(document, position)))
  connection.onPrepareRename(({ textDocument: { uri }, position }) => on(uri, null, (document) => renamable(document, position) ?? null))
  connection.onRenameRequest(({ textDocument: { uri }, position, newName }) =>
    on(uri, null, (document) => ({ changes: { [uri]: rename(document, position, newName) } })),
  )
  connection.onDocumentSymbol(({ textDocument: { uri } }) => on(uri, [], (document) => symbols(document, language?.translate)))
  connection.onFoldingRanges(({ textDocument: { uri } }) => on(uri, [], folding))
  connection.onSelectionRanges(({ textDocument: { uri }, positions }) =>
    on(uri, [], (document) => positions.map((position) => selection(document, position))),
  )
  connection.onDocumentFormatting(({ textDocument: { uri }, options: layout }) => on(uri, [], (document) => formatting(document, layout)))
  connection.onDocumentRangeFormatting(({ textDocument: { uri }, options: layout, range }) =>
    on(uri, [], (document) => formatting(document, layout, range)),
  )
  connection.onCodeAction(async ({ textDocument: { uri }, range }: CodeActionParams) => {
    const judgement = await judgementFor(uri)
    return on(uri, [], (document) => codeActions(document, range, judgement))
  })

  connection.onNotification(workspaceNamesNotification, (params: WorkspaceNamesParams) => names.tell(params.names))
  connection.onRequest(readRequest, async ({ uri }: ReadParams): Promise<ReadResult | null> => {
    const problems = await problemsOf(uri)
    return on(uri, null, (document) => ({ value: documentValue(document), problems }))
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
  renameProvider: { prepareProvider: true },
  documentSymbolProvider: true,
  foldingRangeProvider: true,
  selectionRangeProvider: true,
  documentFormattingProvider: true,
  documentRangeFormattingProvider: true,
  codeActionProvider: { codeActionKinds: ['quickfix'] },
}
