import type { CompletionItem } from 'vscode-languageserver-types'
import type { Flow } from '../../model/facts.ts'
import { type Index, indexOf, type Placed, type Scope } from '../../model/index.ts'
import { parseReference } from '../../model/reference.ts'
import { isOutputUse } from '../../model/workspaceNames.ts'
import { schemaAt } from '../../schema/lookup.ts'
import { scalarText } from '../../syntax/value.ts'
import { item, type Pen, scalar } from './insertion.ts'

const referenceKind = 18

/** What the document defines and the cursor may name: entities by id, nodes of the same scope, outputs of other nodes. */
export function referenceItems(pen: Pen): CompletionItem[] {
  const { cursor } = pen
  const schema = schemaAt(cursor.block.role, cursor.path)
  if (!schema) return []
  const entity = schema['x-reference']
  const isOutput = isOutputUse(cursor.block.role, cursor.path)
  if (entity === undefined && !isOutput) return []
  // The document as it was before the letter at the cursor: its index is made already.
  const index = indexOf(pen.document)
  if (isOutput) return outputItems(pen, index)
  if (entity === 'node') return nodeItems(pen, index)
  return entity === undefined ? [] : entityItems(pen, index, entity)
}

function outputItems(pen: Pen, index: Index): CompletionItem[] {
  const waiting = waitingNode(pen, scopeAt(pen, index))
  return [...index.outputs].flatMap(([name, [output]]) => {
    if (output?.owner?.id !== undefined && output.owner.id === waiting) return []
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
    if (node.id === undefined || node.id === waiting) return []
    const text = braced ? `{{nodes.${node.id}}}` : node.id
    const detail = [node.name === node.id ? undefined : node.name, node.command].filter((part) => part !== undefined).join(' · ')
    return item(pen, {
      label: text,
      kind: referenceKind,
      text: scalar(pen, text),
      filter: `${text} ${node.name ?? ''}`,
      sortText: `0${text}`,
      ...(detail !== '' && { detail }),
    })
  })
}

function entityItems(pen: Pen, index: Index, entity: string): CompletionItem[] {
  const names = new Map<string, CompletionItem>()
  for (const { entity: defined, id, list, visit } of index.definitions) {
    if (defined !== entity) continue
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
function scopeAt(pen: Pen, index: Index): Scope | undefined {
  return index.scopes.find((scope) => scope.flows.some((flow) => isAtCursor(pen, flow)))
}

/** Id of the node that waits in the flow entry at the cursor: it cannot wait for itself. */
function waitingNode(pen: Pen, scope: Scope | undefined): string | undefined {
  const flow = scope?.flows.find((candidate) => isAtCursor(pen, candidate))
  return flow?.nodeId && parseReference(flow.nodeId.text).id
}

function isAtCursor({ document, here, cursor }: Pen, flow: Placed<Flow>): boolean {
  return document.current(flow.block) === here && flow.path.every((step, i) => step === cursor.path[i])
}
