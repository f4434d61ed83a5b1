import { Disposable, languages, type TextDocument, workspace } from 'vscode'
import { recognizedForm } from './recognizedForm.ts'

/**
 * Gives documents that are FlowSpec by their content our language, when they are opened or saved. A document that somebody puts back into another
 * language stays there until it is opened again.
 */
export function recognizeDocuments(log: (message: string) => void): Disposable {
  // A document stays the same object when its language changes, but not when it is closed.
  const given = new WeakSet<TextDocument>()
  const look = async (document: TextDocument) => {
    if (given.has(document) || !isWanted(document)) return
    const form = recognizedForm(document)
    if (!form) return
    given.add(document)
    log(`${workspace.asRelativePath(document.uri)} is a FlowSpec document.`)
    await languages.setTextDocumentLanguage(document, `flowspec-${form}`)
  }
  const tryToLook = (document: TextDocument) => void look(document).catch((error) => log(`${document.uri}: ${error}`))
  workspace.textDocuments.forEach(tryToLook)
  return Disposable.from(workspace.onDidOpenTextDocument(tryToLook), workspace.onDidSaveTextDocument(tryToLook))
}

function isWanted(document: TextDocument): boolean {
  return workspace.getConfiguration('flowspec', document).get('recognizeByContent', true)
}
