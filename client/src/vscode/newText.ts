import { languages, type TextDocument, Uri, workspace } from 'vscode'

/**
 * An empty document that has not been saved. Saving it makes a file of that name in the folder that is open, or of one like it where there is such a file;
 * without a folder the editor names it, and asks. It is filled when it is shown: of a text that nobody shows the editor thinks that it was forgotten, and
 * shows it itself.
 */
export async function newText(name: string, language: string): Promise<TextDocument> {
  const uri = await freeUri(name)
  if (!uri) return workspace.openTextDocument({ language })
  const document = await workspace.openTextDocument(uri)
  return document.languageId === language ? document : languages.setTextDocumentLanguage(document, language)
}

async function freeUri(name: string): Promise<Uri | undefined> {
  const folder = workspace.workspaceFolders?.find(({ uri }) => uri.scheme === 'file')?.uri
  if (!folder) return undefined
  for (let number = 1; ; number++) {
    const file = Uri.joinPath(folder, number === 1 ? name : numbered(name, number))
    const uri = file.with({ scheme: 'untitled' })
    if (!isOpen(uri) && !(await exists(file))) return uri
  }
}

/** `daily-2.flowspec.yaml` */
function numbered(name: string, number: number): string {
  return name.replace(/(?=\.flowspec\.\w+$)|$/, `-${number}`)
}

function isOpen(uri: Uri): boolean {
  return workspace.textDocuments.some((document) => document.uri.toString() === uri.toString())
}

async function exists(file: Uri): Promise<boolean> {
  return workspace.fs.stat(file).then(
    () => true,
    () => false,
  )
}
