import { say } from '../../../../server/src/language/sentence.ts'
import { readDocument } from '../../cloud/dataService/readDocument.ts'
import { dataService } from '../../cloud/operations/dataService.ts'
import { allRows } from '../../cloud/paging/pages.ts'
import { planDataServiceApi } from '../../cloud/plan/planDataServiceApi.ts'
import { isRecord, type SpecDocument } from '../../cloud/plan/specDocument.ts'
import type { Entity } from '../../entity.ts'
import type { Tools } from '../../tools.ts'
import type { Workspace } from '../../workspace.ts'
import { lookUp } from '../entities/lookUp.ts'
import { publishApi } from '../entities/publishApi.ts'
import { openSpec } from '../openSpec.ts'
import { runSending } from '../sending/runSending.ts'
import { tellDone } from '../sending/tellDone.ts'
import { testApi } from './testApi.ts'

/** Creates an API of the data service from a document, or replaces the draft of the one with this id; by one call, when the user says so. */
export async function sendApi(tools: Tools, uri: string, id?: string): Promise<void> {
  const { workspace } = tools
  let document: SpecDocument = {}
  const plan = (read: SpecDocument, there?: string) => {
    document = read
    return planDataServiceApi(read, { ...placeOf(read, workspace), ...(there !== undefined && { id: there }) })
  }
  const replacing = (there: string) => ({ action: say`Replace Draft`, plan: (read: SpecDocument) => plan(read, there) })
  const sent = await runSending(tools, {
    document: uri,
    ...(id === undefined ? { action: say`Create API`, plan: (read) => plan(read) } : replacing(id)),
    find: (_, signal) => {
      const name = String(document.name)
      return id === undefined ? apiByName(workspace, name, signal) : lookUp(workspace, { kind: 'api', id, name }, signal)
    },
    change: (there) => replacing(there.id),
  })
  if (sent.end !== 'done') return
  const created = sent.results.create
  const there = sent.changed?.id ?? id
  const api: Entity = { kind: 'api', id: there ?? (isRecord(created) ? String(created.Data) : ''), name: String(document.name) }
  const message = there === undefined ? say`API ${api.name} has been created.` : say`The draft of API ${api.name} has been replaced.`
  const read = readDocument(document)
  await tellDone(tools, api, message, [
    { label: say`Open Spec`, does: () => openSpec(tools, api) },
    ...('api' in read ? [{ label: say`Test…`, does: () => testApi(tools, { ...read.api, id: api.id }) }] : []),
    { label: say`Publish…`, does: () => publishApi(tools, api) },
  ])
}

/** The tenant is known of documents that were fetched from this workspace. */
function placeOf({ metadata }: SpecDocument, { id }: Workspace) {
  const tenantId = isRecord(metadata) && metadata.projectId === id ? metadata.tenantId : undefined
  return { projectId: id, ...(typeof tenantId === 'string' && { tenantId }) }
}

/** The API of exactly this name, by one call: the service searches for names that hold it. */
async function apiByName({ call, id }: Workspace, name: string, signal: AbortSignal): Promise<Entity | undefined> {
  const { rows } = await allRows(call, dataService.list, { ProjectId: id, ApiNameKeyword: name }, { maxCalls: 5, signal })
  const found = rows.find(({ ApiName }) => ApiName === name)
  return found && { kind: 'api', id: found.ApiId, name }
}
