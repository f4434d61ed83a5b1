import type { CompletionItem } from 'vscode-languageserver-types'
import { templates } from '../../schema/generated/templates.ts'
import { schemaAt } from '../../schema/lookup.ts'
import { sentenceOf } from '../../sentence.ts'
import { renderSnippet } from '../../syntax/render.ts'
import { item, type Pen, withEnglish } from './insertion.ts'

const snippetKind = 15

/** Whole entities for the place of the cursor: a document where there is none yet, a node in a list of nodes. */
export function templateItems(pen: Pen): CompletionItem[] {
  const { cursor, document } = pen
  const empty = cursor.path.length === 0 && cursor.block === cursor.document.root.block
  if (empty) return document.length < 100 && document.text.trim() === cursor.typed.trim() ? itemsFor(pen, 'document') : []
  const entity = schemaAt(cursor.block.role, cursor.path)?.['x-entity']
  const free = cursor.at === 'value' || (cursor.siblings.length === 0 && !cursor.flow)
  return entity !== undefined && free ? itemsFor(pen, entity) : []
}

/** Behind the other values of a place, but in front of keys: who knows the keys types one, and the others see at once what there is. */
function itemsFor(pen: Pen, entity: string): CompletionItem[] {
  const rank = pen.cursor.at === 'key' ? '!' : '~'
  return templates
    .filter((template) => template.for === entity)
    .map((template, i) => {
      const label = pen.speak(sentenceOf(template.label))
      return item(pen, {
        label,
        kind: snippetKind,
        filter: `${withEnglish(label, template.label)} ${template.name} ${template.command ?? template.kind ?? ''}`,
        text: renderSnippet(template.value, pen.style),
        snippet: true,
        sortText: `${rank}${String(i).padStart(3, '0')}`,
        detail: template.command ?? template.kind ?? template.name,
        documentation: { kind: 'markdown', value: pen.speak(sentenceOf(template.description)) },
      })
    })
}
