import { type Disposable, languages, MarkdownString, type TextDocument, type TextDocumentShowOptions, Uri, window, workspace } from 'vscode'
import { readOnlyFiles } from './readOnlyFiles.ts'

export interface ReadOnlyDocuments extends Disposable {
  /** `name` is the title of the tab. */
  show(name: string, language: string, text: string, options?: TextDocumentShowOptions): Promise<void>
  /** Opens it without showing it. */
  open(name: string, language: string, text: string): Promise<TextDocument>
}

/**
 * Documents that cannot be changed and are nowhere stored. A text is kept as long as its document is open. `gone` is what a tab shows that has outlived its
 * window, `why` what is said to those who type into a document. A window has one provider for a scheme.
 */
export function readOnlyDocuments(gone: () => string, why: string, scheme: string): ReadOnlyDocuments {
  const texts = new Map<string, string>()
  let count = 0
  // A tab that has outlived its window is none of this one's.
  const begun = Date.now().toString(36)
  const files = readOnlyFiles((uri) => texts.get(uri.toString()) ?? gone())
  const provider = workspace.registerFileSystemProvider(scheme, files, {
    isReadonly: new MarkdownString(why),
    isCaseSensitive: true,
  })
  const forget = workspace.onDidCloseTextDocument(({ uri }) => {
    // A document that gets another language is closed and opened again.
    if (uri.scheme === scheme) setImmediate(() => isOpen(uri) || texts.delete(uri.toString()))
  })
  const open = async (name: string, language: string, text: string) => {
    const same = [...texts].find(([key, known]) => known === text && Uri.parse(key).path.endsWith(`/${fileName(name)}`))?.[0]
    count += 1
    const uri = same ? Uri.parse(same) : Uri.from({ scheme, path: `/${fileName(name)}`, query: `${begun}-${count}` })
    texts.set(uri.toString(), text)
    const opened = await workspace.openTextDocument(uri)
    return opened.languageId === language ? opened : languages.setTextDocumentLanguage(opened, language)
  }
  return {
    open,
    async show(name, language, text, options) {
      await window.showTextDocument(await open(name, language, text), { preview: true, ...options })
    },
    dispose() {
      provider.dispose()
      forget.dispose()
      texts.clear()
    },
  }
}

function isOpen(uri: Uri): boolean {
  return workspace.textDocuments.some((document) => document.uri.toString() === uri.toString())
}

/** A name of one piece: what follows a slash would be all that the tab shows. */
function fileName(name: string): string {
  return name.replace(/[/\\:*?"<>|]/g, '_')
}
