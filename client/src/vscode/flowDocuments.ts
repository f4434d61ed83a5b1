import { type Disposable, languages, type TextDocument, Uri, window, workspace } from 'vscode'
import type { LanguageClient } from 'vscode-languageclient/node'
import { type ReadResult, readRequest } from '../../../server/src/protocol.ts'
import { languageIds } from '../languageIds.ts'
import { recognizedForm } from '../recognizedForm.ts'
import type { Documents, FlowText } from '../tools.ts'
import { serviceMarks } from './serviceMarks.ts'
import type { Speak } from './speak.ts'

const severities = ['error', 'error', 'warning', 'information', 'hint'] as const

/** The editor's documents, read by the language server, which is started if need be. */
export function flowDocuments(client: () => Promise<LanguageClient>, speak: Speak): Documents & Disposable {
  const marks = serviceMarks()
  return {
    active() {
      const document = window.activeTextEditor?.document
      return document && languageIds.includes(document.languageId) ? document.uri.toString() : undefined
    },
    async read(uri) {
      const document = await flowDocument(uri)
      if (!document) return undefined
      // It is to be sent once more: what was said about it the last time may be over.
      marks.clear(document.uri)
      // In this order: a client that starts tells the server of all documents that are open.
      const result = await (await client()).sendRequest<ReadResult | null>(readRequest, { uri: document.uri.toString() })
      return result ? flowText(document, uri, result) : undefined
    },
    mark: (uri, name, message) => marks.put(Uri.parse(uri), name, speak.plain(message)),
    dispose: () => marks.dispose(),
  }
}

/** The document in our language; undefined when it is not FlowSpec. */
async function flowDocument(uri: string): Promise<TextDocument | undefined> {
  const document = await opened(Uri.parse(uri))
  if (!document) return undefined
  if (languageIds.includes(document.languageId)) return document
  const form = recognizedForm(document)
  return form && languages.setTextDocumentLanguage(document, `flowspec-${form}`)
}

/** A new document that was closed, or saved as a file, is no more: opening it would make another one of that name. What is gone, or no text, cannot be opened. */
async function opened(uri: Uri): Promise<TextDocument | undefined> {
  const address = uri.toString()
  if (uri.scheme === 'untitled') return workspace.textDocuments.find((document) => document.uri.toString() === address)
  return workspace.openTextDocument(uri).then(
    (document) => document,
    () => undefined,
  )
}

function flowText(document: TextDocument, uri: string, { value, problems }: ReadResult): FlowText {
  return {
    uri,
    name: document.uri.path.slice(document.uri.path.lastIndexOf('/') + 1),
    form: document.languageId === 'flowspec-yaml' ? 'yaml' : 'json',
    text: document.getText(),
    value,
    problems: problems.map(({ severity = 1, message, code, range }) => ({
      severity: severities[severity],
      message: typeof message === 'string' ? message : message.value,
      ...(code !== undefined && { code: String(code) }),
      ...range.start,
    })),
  }
}
