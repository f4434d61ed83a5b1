import assert from 'node:assert/strict'
import { isRecord, type SpecDocument } from '../../../client/src/cloud/plan/specDocument.ts'
import { type NamedKind, thereByName } from '../../../client/src/commands/sending/thereByName.ts'
import { specOf } from '../../../client/src/specOf.ts'
import { projectId, type SandboxCloud } from '../../client/cloud/support/sandboxCloud.ts'
import { withoutIds } from '../../client/commands/support/sending.ts'

/** The document of a thing as the sandbox gives it back. */
export async function readBack({ call }: SandboxCloud, kind: NamedKind, name: string): Promise<SpecDocument> {
  const workspace = { call, id: projectId }
  const row = await thereByName(workspace, kind, name)
  assert(row, `There is no ${kind} ${name}.`)
  return specOf(workspace, { kind, id: row.Id, name })
}

/** The only entity of a document, without what the service adds: ids, and where it keeps a file. */
export function entityIn(document: SpecDocument, list: string): SpecDocument {
  const body = isRecord(document.spec) ? document.spec[list] : undefined
  const [entity, ...others] = Array.isArray(body) ? body : []
  assert(isRecord(entity) && others.length === 0, JSON.stringify(document))
  const { id: _, file: __, ...rest } = withoutIds(entity) as SpecDocument
  return rest
}

/** The bytes of a resource, from where its document says that they are. */
export async function bytesOf(document: SpecDocument): Promise<Buffer> {
  const { spec } = document as { spec: { fileResources: { file: { path: string; storage: { bucket: string; endpoint: string } } }[] } }
  const [resource] = spec.fileResources
  assert(resource)
  const { path, storage } = resource.file
  const answer = await fetch(`http://${storage.endpoint}/${path}`)
  assert.equal(answer.status, 200)
  return Buffer.from(await answer.arrayBuffer())
}
