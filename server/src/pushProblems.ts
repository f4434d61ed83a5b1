import type { Diagnostic, PublishDiagnosticsParams, TextDocuments } from 'vscode-languageserver'

export interface Push {
  readonly texts: Pick<
    TextDocuments<{ readonly uri: string; readonly version: number }>,
    'get' | 'all' | 'onDidChangeContent' | 'onDidClose'
  >
  readonly problemsOf: (uri: string) => Promise<Diagnostic[]>
  readonly send: (params: PublishDiagnosticsParams) => Promise<void>
}

/** Changes that follow each other faster than this are judged once: the connection takes its messages one by one, however many are waiting. */
const QUIET_MS = 5

/** From now on sends the problems of a document whenever it changes. Gives a function that judges all open documents again. */
export function pushProblems({ texts, problemsOf, send }: Push): () => void {
  const isCurrent = (uri: string, version: number) => texts.get(uri)?.version === version
  const push = async (uri: string, version: number) => {
    const diagnostics = await problemsOf(uri)
    if (isCurrent(uri, version)) await send({ uri, version, diagnostics })
  }
  texts.onDidChangeContent(({ document: { uri, version } }) => {
    setTimeout(() => isCurrent(uri, version) && void push(uri, version), QUIET_MS)
  })
  texts.onDidClose(({ document: { uri } }) => void send({ uri, diagnostics: [] }))
  return () => {
    for (const { uri, version } of texts.all()) void push(uri, version)
  }
}
