import { type Disposable, languages, type TextDocument, workspace } from 'vscode'
import { formOfName, isFlowSpec } from '../../server/src/language/recognition.ts'

/**
 * Gives documents that are FlowSpec by their content our language. A document that somebody puts back into another language afterwards stays there.
 */
export function recognizeDocuments(log: (message: string) => void): Disposable {
  const given = new Set<string>()
  const look = (document: TextDocument) => {
    const form = foreign.includes(document.languageId) ? formOfName(document.fileName) : undefined
    const uri = document.uri.toString()
    if (!form || given.has(uri) || !isWanted(document) || !isFlowSpec(document.fileName, form, document.getText())) return
    given.add(uri)
    log(`${workspace.asRelativePath(document.uri)} is a FlowSpec document.`)
    void languages.setTextDocumentLanguage(document, `flowspec-${form}`)
  }
  workspace.textDocuments.forEach(look)
  return workspace.onDidOpenTextDocument(look)
}

const foreign: readonly string[] = ['json', 'jsonc', 'yaml']

function isWanted(document: TextDocument): boolean {
  return workspace.getConfiguration('flowspec', document).get('recognizeByContent', true)
}
