import { Position, Range, type TextDocument, type TextEditor } from 'vscode'

/** Where `part` begins in the document, `into` letters further on. */
export function positionOf(document: TextDocument, part: string, into = 0): Position {
  const at = document.getText().indexOf(part)
  if (at < 0) throw new Error(`"${part}" is not in ${document.fileName}`)
  return document.positionAt(at + into)
}

/** Writes `text` in the place of `part`, as one step that can be undone. */
export async function replace(editor: TextEditor, part: string, text: string): Promise<void> {
  const start = positionOf(editor.document, part)
  const end = positionOf(editor.document, part, part.length)
  const done = await editor.edit((builder) => builder.replace(new Range(start, end), text))
  if (!done) throw new Error(`VS Code refused the edit of ${editor.document.fileName}`)
}

/** Adds text at the very beginning. */
export async function prepend(editor: TextEditor, text: string): Promise<void> {
  await editor.edit((builder) => builder.insert(new Position(0, 0), text))
}
