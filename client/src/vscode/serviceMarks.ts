import {
  commands,
  Diagnostic,
  DiagnosticSeverity,
  type Disposable,
  Disposable as Disposables,
  type DocumentSymbol,
  languages,
  type Range,
  type Uri,
  workspace,
} from 'vscode'

/** What the service has complained about, at its place in the document. */
export interface ServiceMarks extends Disposable {
  /** Until the document changes, or the next one. False when nothing in the document has the name. */
  put(uri: Uri, name: string, message: string): Promise<boolean>
  clear(uri: Uri): void
}

export function serviceMarks(): ServiceMarks {
  const marks = languages.createDiagnosticCollection('flowspec-service')
  const forget = ({ uri }: { readonly uri: Uri }) => marks.has(uri) && marks.delete(uri)
  const all = Disposables.from(
    marks,
    workspace.onDidChangeTextDocument(({ document, contentChanges }) => contentChanges.length > 0 && forget(document)),
    workspace.onDidCloseTextDocument(forget),
  )
  return {
    async put(uri, name, message) {
      marks.delete(uri)
      const symbols = await commands.executeCommand<DocumentSymbol[] | undefined>('vscode.executeDocumentSymbolProvider', uri)
      const place = placeOf(symbols ?? [], name)
      if (!place) return false
      const mark = new Diagnostic(place, message, DiagnosticSeverity.Error)
      mark.source = 'DataWorks'
      marks.set(uri, [mark])
      return true
    },
    clear: (uri) => marks.delete(uri),
    dispose: () => all.dispose(),
  }
}

/** The first that has the name, the outermost first. */
function placeOf(symbols: readonly DocumentSymbol[], name: string): Range | undefined {
  const own = symbols.find((symbol) => symbol.name === name)
  if (own) return own.selectionRange
  for (const { children } of symbols) {
    const place = placeOf(children, name)
    if (place) return place
  }
  return undefined
}
