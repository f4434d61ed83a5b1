import type { CompletionItem, Position } from 'vscode-languageserver-types'
import type { FlowDocument } from '../../document/document.ts'
import type { WorkspaceView } from '../../model/workspaceNames.ts'
import { schemaAt, typesOf } from '../../schema/lookup.ts'
import type { Translate } from '../../sentence.ts'
import { cursorAt } from '../../syntax/cursor.ts'
import { speaker } from '../speak.ts'
import { penAt } from './insertion.ts'
import { insideItems } from './inside.ts'
import { keyItems } from './keys.ts'
import { referenceItems } from './references.ts'
import { templateItems } from './templates.ts'
import { valueItems } from './values.ts'
import { workspaceItems } from './workspace.ts'

export interface CompletionContext {
  readonly translate?: Translate | undefined
  /** The chosen workspace, when something may be known of it. */
  readonly workspace?: WorkspaceView | undefined
}

/** What may be written at a position, right in its place: quotes, commas and indentation included. Empty where there is nothing to say. */
export function completion(document: FlowDocument, position: Position, { translate, workspace }: CompletionContext = {}): CompletionItem[] {
  const cursor = cursorAt(document, position)
  if (!cursor || cursor.typed === '-') return []
  const pen = penAt(document, cursor, speaker(translate))
  const named = () => {
    const own = referenceItems(pen)
    return workspace ? [...own, ...workspaceItems(pen, workspace, own)] : own
  }
  if (cursor.at === 'value')
    return [...insideItems(pen, document.offsetAt(position)), ...named(), ...valueItems(pen), ...templateItems(pen)]
  const schema = schemaAt(cursor.block.role, cursor.path)
  // A word alone on its line may still become the value of the key above it.
  const value =
    schema !== undefined && !schema.properties && !cursor.flow && cursor.siblings.length === 0 && typesOf(schema)[0] !== 'object'
  return value ? [...named(), ...valueItems(pen)] : [...keyItems(pen), ...templateItems(pen)]
}
