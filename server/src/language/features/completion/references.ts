import type { CompletionItem } from 'vscode-languageserver-types'
import type { Flow, NodeFact } from '../../model/facts.ts'
import { filedIn, indexOf } from '../../model/index.ts'
import { parseReference } from '../../model/reference.ts'
import type { Scope } from '../../model/scope.ts'
import { isOutputUse } from '../../model/workspaceNames.ts'
import { schemaAt } from '../../schema/lookup.ts'
import { blockValue } from '../../syntax/tree.ts'
import { scalarText, valueAt } from '../../syntax/value.ts'
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
  if (isOutput) return outputItems(pen)
  if (entity === 'node') return nodeItems(pen)
  return entity === undefined ? [] : entityItems(pen, entity)
}

// What follows asks the document as it was before the letter at the cursor: its index is made already.

function outputItems(pen: Pen): CompletionItem[] {
  const waiting = waitingNode(pen)
  const items = new Map<string, CompletionItem | undefined>()
  for (const { published } of filedIn(pen.document)) {
    for (const { text, owner } of published) {
      if (items.has(text)) continue
      const name = owner.name ?? owner.id
      const offered = item(pen, {
        label: text,
        kind: referenceKind,
        text: scalar(pen, text),
        sortText: `0${text}`,
        ...(name !== undefined && { detail: name, filter: `${text} ${name}` }),
      })
      items.set(text, owner.id !== undefined && owner.id === waiting ? undefined : offered)
    }
  }
  return [...items.values()].filter((offered) => offered !== undefined)
}

function nodeItems(pen: Pen): CompletionItem[] {
  const waiting = pen.cursor.path.includes('depends') ? waitingNode(pen) : undefined
  const braced = pen.cursor.typed.startsWith('{')
  return nodesBeside(pen).flatMap((node) => {
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

function entityItems(pen: Pen, entity: string): CompletionItem[] {
  const names = new Map<string, CompletionItem>()
  const definitions = [...filedIn(pen.document)].flatMap(({ facts }) =>
    facts.definitions.filter((definition) => definition.entity === entity),
  )
  for (const { id, list, block, path } of definitions) {
    const name = scalarText(valueAt(blockValue(block), [...path, 'name']))
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

/** The flow entry that the cursor is in, and its scope. */
function flowAt({ document, here, cursor }: Pen): { readonly flow: Flow; readonly scope: Scope } | undefined {
  for (const { scope, flows } of indexOf(document).filed(here)?.placed ?? []) {
    const flow = flows.find(({ path }) => path.every((step, i) => step === cursor.path[i]))
    if (flow) return { flow, scope }
  }
  return undefined
}

/** Id of the node that waits in the flow entry at the cursor: it cannot wait for itself. */
function waitingNode(pen: Pen): string | undefined {
  const nodeId = flowAt(pen)?.flow.nodeId
  return nodeId && parseReference(nodeId.text).id
}

/** The nodes that the flow entry at the cursor may name. */
function nodesBeside(pen: Pen): NodeFact[] {
  const scope = flowAt(pen)?.scope
  const nodes: NodeFact[] = []
  for (const { placed } of filedIn(pen.document)) for (const own of placed) if (own.scope === scope) nodes.push(...own.nodes)
  return nodes
}
