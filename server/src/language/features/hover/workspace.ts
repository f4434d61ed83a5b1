import { parseReference } from '../../model/reference.ts'
import { isNamed, namePlaceAt, type WorkspaceView } from '../../model/workspaceNames.ts'
import { inTurn } from '../../sentence.ts'
import type { Point } from '../../syntax/point.ts'
import type { Speak } from '../speak.ts'
import { type Manner, workspaceWords } from '../workspaceWords.ts'

/** What a text names in the chosen workspace. */
export function workspaceText({ block, path }: Point, text: string, workspace: WorkspaceView, speak: Speak): string[] {
  const place = namePlaceAt(block.role, path)
  if (!place) return []
  workspace.want(place.lists)
  const name = place.by === 'id' ? parseReference(text).id : text
  for (const kind of place.lists) {
    const entries = workspace.names.lists[kind]?.entries.filter((entry) => isNamed(entry, name, place)) ?? []
    if (entries.length > 0) return workspaceWords(kind, entries, workspace, markdown).map((sentences) => speak(inTurn(sentences)))
  }
  return []
}

const markdown: Manner = { name: (text) => `**${literally(text)}**`, text: literally }

/** What others have written is shown as they wrote it: no link, picture or heading comes of it. */
function literally(text: string): string {
  return text.replace(/[\\`*_{}[\]()<>#+\-.!|~&]/g, '\\$&').replace(/\s+/g, ' ')
}
