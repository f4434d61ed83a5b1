import { listOf, say, type Words } from '../../../server/src/language/sentence.ts'
import { bodyOf, entriesOf, isRecord, kindOf, type SpecDocument } from '../cloud/plan/specDocument.ts'
import type { FlowText, Tools } from '../tools.ts'
import { createDataServiceApi } from './createDataServiceApi.ts'
import { createFunction } from './createFunction.ts'
import { createNode } from './createNode.ts'
import { createResource } from './createResource.ts'
import { createWorkflow } from './createWorkflow.ts'
import { uriOf } from './creating/sourceDocument.ts'
import { importWorkflow } from './importWorkflow.ts'
import { errorsStop } from './sending/errorsStop.ts'

type Command = (tools: Tools, uri: string) => Promise<void>

/** FlowSpec: Send to Workspace…: goes on with the one command that fits the kind of the document. */
export async function send(tools: Tools, target?: string): Promise<void> {
  const found = await toSend(tools, target)
  await found?.command(tools, found.document.uri)
}

/** Whether there is a document that can be sent as it stands. Says why there is none: nobody has to choose a workspace to learn of that. */
export async function readyToSend(tools: Pick<Tools, 'ui' | 'documents'>, target?: string): Promise<boolean> {
  const found = await toSend(tools, target)
  return found !== undefined && !(await errorsStop(tools.ui, found.document))
}

async function toSend(
  { ui, documents }: Pick<Tools, 'ui' | 'documents'>,
  target?: string,
): Promise<{ readonly document: FlowText; readonly command: Command } | undefined> {
  const uri = target === undefined ? documents.active() : uriOf(target)
  if (uri === undefined) {
    await ui.tell({ severity: 'warning', message: say`Open the FlowSpec document that is to be sent first.` })
    return undefined
  }
  const document = await documents.read(uri)
  if (!document || !isRecord(document.value)) {
    await ui.tell({ severity: 'error', message: say`This is no FlowSpec document; nothing was sent.` })
    return undefined
  }
  const command = commandFor(document.value)
  if (typeof command === 'function') return { document, command }
  await ui.tell({ severity: 'error', message: command })
  return undefined
}

/** What sends a document of a kind, and the list that it sends the first entry of. */
const commands: Readonly<Record<string, { readonly list: string; readonly command: Command }>> = {
  cycleworkflow: { list: 'workflows', command: createWorkflow },
  manualworkflow: { list: 'workflows', command: createWorkflow },
  triggerworkflow: { list: 'workflows', command: createWorkflow },
  node: { list: 'nodes', command: createNode },
  manualnode: { list: 'nodes', command: createNode },
  resource: { list: 'fileResources', command: createResource },
  function: { list: 'functions', command: createFunction },
}

const elsewhere: readonly { readonly list: string; readonly words: Words }[] = [
  { list: 'workflows', words: say`workflows in one of kind CycleWorkflow` },
  { list: 'nodes', words: say`nodes in one of kind Node` },
  { list: 'fileResources', words: say`resources in one of kind Resource` },
  { list: 'functions', words: say`functions in one of kind Function` },
]

/** The command, or the sentence about why there is none. */
function commandFor(document: SpecDocument): Command | Words {
  const kind = kindOf(document)
  if (kind.toLowerCase() === 'dataserviceapi') return createDataServiceApi
  const body = bodyOf(document)
  const { list, command } = commands[kind.toLowerCase()] ?? {}
  const [first] = list === undefined ? [] : entriesOf(body, list)
  if (command && first) return list === 'workflows' && entriesOf(first, 'nodes').length > 0 ? importWorkflow : command
  const other = elsewhere.filter((one) => one.list !== list && entriesOf(body, one.list).length > 0).map(({ words }) => words)
  if (other.length > 0) {
    return say`A document of kind "${kind}" cannot be sent with what is in it. The service takes documents of other kinds: ${listOf(other)}.`
  }
  return say`There is nothing in this document of kind "${kind}" that can be sent. What can: a workflow, a node, a resource, a function, an API of the data service.`
}
