import type { CompletionItem } from 'vscode-languageserver-types'
import { parameters } from '../../schema/generated/parameters.ts'
import { schemaAt } from '../../schema/lookup.ts'
import { walk } from '../../schema/walk.ts'
import { sentenceOf } from '../../sentence.ts'
import { isObject, scalarText, type Value } from '../../syntax/value.ts'
import { type Pen, snippetFormat } from './insertion.ts'

const variableKind = 6

/** What may stand inside a text: names in conditions, branches in a join, scheduling expressions in a parameter. */
export function insideItems(pen: Pen, offset: number): CompletionItem[] {
  const { cursor } = pen
  switch (schemaAt(cursor.block.role, cursor.path)?.['x-format']) {
    case 'condition':
      return words(
        pen,
        offset,
        /\$?\{?\w*$/,
        namesInCode(pen).map((name) => ({ label: `\${${name}}` })),
      )
    case 'joinExpression':
      return words(pen, offset, /\w*$/, [...branchNames(pen).map((label) => ({ label })), { label: 'and' }, { label: 'or' }])
    case 'parameterExpression':
      return words(
        pen,
        offset,
        /\$[\w{[-]*$/,
        parameters.map(({ form, insert, description }) => ({ label: form, snippet: insert, detail: pen.speak(sentenceOf(description)) })),
      )
    default:
      return []
  }
}

interface Word {
  readonly label: string
  readonly detail?: string
  /** Snippet to be put in instead of the label. */
  readonly snippet?: string
}

/** Items that replace the word in front of the cursor and leave the rest of the text alone. */
function words(pen: Pen, offset: number, word: RegExp, all: readonly Word[]): CompletionItem[] {
  const { cursor, document } = pen
  const typed = word.exec(cursor.typed)?.[0] ?? ''
  const range = { start: document.positionAt(offset - typed.length), end: document.positionAt(offset) }
  const quote = cursor.quotes !== undefined || document.form === 'yaml' ? '' : '"'
  return all.map(({ label, detail, snippet }) => ({
    label,
    kind: variableKind,
    filterText: quote + label,
    textEdit: { range, newText: quote + (snippet ?? label) + quote },
    ...(snippet !== undefined && { insertTextFormat: snippetFormat }),
    ...(detail !== undefined && { detail }),
  }))
}

/** Names that the code of the node at the cursor can read: its parameters and the inputs that are bound to a name. */
function namesInCode(pen: Pen): string[] {
  const node = walk(pen.cursor.block).visits.findLast(
    (visit) => visit.entity === 'node' && visit.path.every((step, i) => step === pen.cursor.path[i]),
  )
  const { script, inputs } = node?.value ?? {}
  const named = (list: Value | undefined, key: string) =>
    Array.isArray(list) ? (list as readonly Value[]).flatMap((one) => (isObject(one) ? (scalarText(one[key]) ?? []) : [])) : []
  return [
    ...named(isObject(script) ? script.parameters : undefined, 'name'),
    ...named(isObject(inputs) ? inputs.variables : undefined, 'inputName'),
  ]
}

function branchNames(pen: Pen): string[] {
  return walk(pen.cursor.block).visits.flatMap((visit) => (visit.entity === 'joinBranch' ? (scalarText(visit.value.name) ?? []) : []))
}
