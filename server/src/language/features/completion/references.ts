import type { CompletionItem } from 'vscode-languageserver-types'
import { type Index, indexOf, type Scope } from '../../model/index.ts'
import { parseReference } from '../../model/reference.ts'
import { schemaAt } from '../../schema/lookup.ts'
import { sentinel } from '../../syntax/cursor.ts'
import { scalarText } from '../../syntax/value.ts'
import { item, type Pen, scalar } from './insertion.ts'

const referenceKind = 18

/** What the document defines and the cursor may name: entities by id, nodes of the same scope, outputs of other nodes. */
export function referenceItems(pen: Pen): CompletionItem[] {
  const { cursor } = pen
  const schema = schemaAt(cursor.block.role, cursor.path)
  if (!schema) return []
  const index = indexOf(cursor.document)
  if (schema['x-output'] === 'use') return outputItems(pen, index)
  const entity = schema['x-reference']
  if (entity === 'node') return nodeItems(pen, index)
  return entity === undefined ? [] : entityItems(pen, index, entity)
}

function outputItems(pen: Pen, index: Index): CompletionItem[] {
  const waiting = waitingNode(pen, scopeAt(pen, index))
  return [...index.outputs].flatMap(([name, [output]]) => {
    if (name.includes(sentinel) || (output?.owner?.id !== undefined && output.owner.id === waiting)) return []
    const owner = output?.owner?.name ?? output?.owner?.id
    return item(pen, {
      label: name,
      kind: referenceKind,
      text: scalar(pen, name),
      sortText: `0${name}`,
      ...(owner !== undefined && { detail: owner, filter: `${name} ${owner}` }),
    })
  })
}

function nodeItems(pen: Pen, index: Index): CompletionItem[] {
  const scope = scopeAt(pen, index)
  const waiting = pen.cursor.path.includes('depends') ? waitingNode(pen, scope) : undefined
  const braced = pen.cursor.typed.startsWith('{')
  return (scope?.nodes ?? []).flatMap((node) => {
    if (node.id === undefined || node.id.includes(sentinel) || node.id === waiting) return []
    const text = braced ? `{{nodes.${node.id}}}` : node.id
    const detail = [node.name === node.id ? undefined : node.name, node.command].filter((part) => part !== undefined).join(' · ')
    return item(pen, {
      label: text,
      kind: referenceKind,
      text: scalar(pen, text),
      filter: `${text} ${node.name ?? ''}`,
      ...(detail !== '' && { detail }),
    })
  })
}

function entityItems(pen: Pen, index: Index, entity: string): CompletionItem[] {
  const names = new Map<string, CompletionItem>()
  for (const { entity: defined, id, list, visit } of index.definitions) {
    if (defined !== entity || id.includes(sentinel)) continue
    const name = scalarText(visit.value.name)
    for (const [rank, text] of [`{{${list ?? listOf(pen, entity)}.${id}}}`, id].entries()) {
      names.set(
        text,
        item(pen, {
          label: text,
          kind: referenceKind,
          text: scalar(pen, text),
          sortText: `${rank}${id}`,
          ...(name !== undefined && { detail: name, filter: `${text} ${name}` }),
        }),
      )
    }
  }
  return [...names.values()]
}

/** The list that an entry which is a block of its own stands in. */
function listOf(pen: Pen, entity: string): string {
  const run = pen.cursor.document.root.block.runs.find((candidate) => candidate.role === entity)
  return run?.path.at(-1) ?? `${entity}s`
}

/** The scope whose flow the cursor is in. */
export function scopeAt(pen: Pen, index: Index): Scope | undefined {
  const { block, path } = pen.cursor
  return index.scopes.find((scope) => scope.flows.some((flow) => flow.block === block && flow.path.every((step, i) => step === path[i])))
}

/** Id of the node that waits in the flow entry at the cursor: it cannot wait for itself. */
function waitingNode(pen: Pen, scope: Scope | undefined): string | undefined {
  const { block, path } = pen.cursor
  const flow = scope?.flows.find((candidate) => candidate.block === block && candidate.path.every((step, i) => step === path[i]))
  return flow?.nodeId && parseReference(flow.nodeId.text).id
}
