import { say } from '../../../server/src/language/sentence.ts'
import type { Choice } from '../choice.ts'
import { isKind, isRecord, nameOf, type SpecDocument } from '../cloud/plan/specDocument.ts'
import { specFileName } from '../fileName.ts'
import type { FlowText, Tools } from '../tools.ts'
import { uriOf } from './creating/sourceDocument.ts'
import { whenReady } from './creating/whenReady.ts'
import type { ApiAnswers } from './dataService/apiAnswers.ts'
import { apiDocument } from './dataService/apiDocument.ts'
import { askForApi } from './dataService/askForApi.ts'
import { sendApi } from './dataService/sendApi.ts'
import type { ApiGroupTarget, Target } from './target.ts'

/** What is to become of a document: a new API, the draft of the one that it is about, or nothing, since another one is to be begun. */
type Way = { readonly do: 'send'; readonly id?: string } | { readonly do: 'begin' }

/**
 * FlowSpec: Create Data Service API…: from a document (`target`: its URI or path; else the active one, where it is about an API), or by questions that lead to
 * a document, in a group that is asked for. A group of the tree always begins a new one there. Rejects with a CloudError when a list to choose from cannot be had.
 */
export async function createDataServiceApi(tools: Tools, target?: Target): Promise<void> {
  const { ui, documents, workspace } = tools
  // An active document says its own group, which need not be this one.
  if (typeof target === 'object' && target.kind === 'apiGroup') return beginApi(tools, placeOf(target))
  const given = typeof target === 'string'
  const uri = given ? uriOf(target) : documents.active()
  const document = uri === undefined ? undefined : await documents.read(uri)
  const api = document && isRecord(document.value) && isKind(document.value, ['DataServiceApi']) ? document.value : undefined
  if (given && !api) {
    await ui.tell({ severity: 'error', message: say`This is no document of a data-service API; nothing was sent.` })
    return
  }
  const ways = document && api ? waysFor(document, api, workspace.id) : []
  if (!given) ways.push(another)
  const way = ways.length > 1 ? await ui.pick({ title: say`Which API?`, choices: ways }) : ways[0]?.value
  if (way?.do === 'send' && uri !== undefined) await sendApi(tools, uri, way.id)
  if (way?.do === 'begin') await beginApi(tools)
}

const another: Choice<Way> = {
  label: say`Another API…`,
  icon: 'add',
  detail: say`A few questions lead to a new document.`,
  value: { do: 'begin' },
}

function waysFor({ name: file }: FlowText, api: SpecDocument, workspace: string): Choice<Way>[] {
  const create: Choice<Way> = {
    label: say`Create ${nameOf(api)}`,
    icon: 'globe',
    detail: say`A new API from ${file}.`,
    value: { do: 'send' },
  }
  const { apiId, projectId } = isRecord(api.metadata) ? api.metadata : {}
  // The number of an API means nothing in another workspace.
  if (apiId === undefined || (projectId !== undefined && String(projectId) !== workspace)) return [create]
  const id = String(apiId)
  const detail = say`The draft of API ${id} becomes what the document says. What is published stays.`
  return [{ label: say`Replace the draft of ${nameOf(api)}`, icon: 'replace', detail, value: { do: 'send', id } }, create]
}

/** What the tree has said of a new API already. */
function placeOf({ id, name, folder }: ApiGroupTarget): Partial<ApiAnswers> {
  return { group: { id, name }, ...(folder && { folder }) }
}

/** Opens the document of a new API, of which nothing is sent yet. */
async function beginApi(tools: Tools, given: Partial<ApiAnswers> = {}): Promise<void> {
  const { ui } = tools
  const answers = await askForApi(tools, given)
  if (!answers) return
  const uri = await ui.openText(specFileName(answers.name, 'yaml'), 'flowspec-yaml', apiDocument(answers), true)
  const message = say`API ${answers.name} is ready to be looked at and completed. Nothing of it has been sent.`
  const ready = await whenReady(tools, uri, message, say`Create API`)
  if (ready !== undefined) await sendApi(tools, ready)
}
