import type { CompletionItem, CompletionItemKind } from 'vscode-languageserver-types'
import { parseReference } from '../../model/reference.ts'
import { type NameEntry, type NameKind, type NamePlace, namePlaceAt, type WorkspaceView } from '../../model/workspaceNames.ts'
import { say } from '../../sentence.ts'
import { type Manner, workspaceWords } from '../workspaceWords.ts'
import { item, type Pen, scalar } from './insertion.ts'
import { typeBeside } from './typeBeside.ts'

/** CompletionItemKind by list. */
const kinds: Readonly<Record<NameKind, CompletionItemKind>> = {
  dataSources: 9,
  computeResources: 9,
  resourceGroups: 11,
  resources: 17,
  functions: 3,
  workflows: 7,
  nodes: 18,
  apiGroups: 19,
}

const plain: Manner = { name: (text) => text, text: (text) => text }

/** What the chosen workspace has and the cursor may name, behind what the document has itself (`own`). */
export function workspaceItems(pen: Pen, workspace: WorkspaceView, own: readonly CompletionItem[]): CompletionItem[] {
  const { cursor, speak } = pen
  const place = namePlaceAt(cursor.block.role, cursor.path)
  if (!place) return []
  workspace.want(place.lists)
  const taken = new Set(own.map(({ label }) => parseReference(label).id))
  const description = speak(say`workspace ${workspace.names.workspace.name}`)
  const items: CompletionItem[] = []
  for (const kind of place.lists) {
    for (const [text, entries] of byText(workspace.names.lists[kind]?.entries ?? [], place)) {
      const [entry] = entries
      if (!entry || taken.has(text)) continue
      taken.add(text)
      const words = workspaceWords(kind, entries, workspace, plain)
      const label = place.by === 'output' ? text : entry.name
      const aside = place.by === 'output' ? entry.name : place.by === 'id' ? entry.id : entry.type
      items.push(
        item(pen, {
          label,
          kind: kinds[kind],
          text: scalar(pen, text) + typeBeside(pen, entry.type, place),
          sortText: `z${label}`,
          ...(place.by !== 'name' && { filter: `${label} ${aside}` }),
          ...(aside !== undefined && { detail: aside }),
          labelDetails: { description },
          documentation: words.map((sentences) => sentences.map((one) => speak(one)).join(' ')).join('\n'),
        }),
      )
    }
  }
  return items
}

/** What would be written, with the entries that it means. */
function byText(entries: readonly NameEntry[], { by }: NamePlace): ReadonlyMap<string, readonly NameEntry[]> {
  const found = new Map<string, NameEntry[]>()
  for (const entry of entries) {
    for (const text of by === 'output' ? (entry.outputs ?? []) : [entry[by]]) {
      const known = found.get(text)
      if (known) known.push(entry)
      else found.set(text, [entry])
    }
  }
  return found
}
