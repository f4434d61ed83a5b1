import { say } from '../../server/src/language/sentence.ts'
import { CloudError } from './cloud/call/cloudError.ts'
import { exactJson } from './cloud/call/exactJson.ts'
import { fromAnswer } from './cloud/dataService/fromAnswer.ts'
import { dataService } from './cloud/operations/dataService.ts'
import { node } from './cloud/operations/node.ts'
import type { Call, CallOptions } from './cloud/operations/operation.ts'
import { resource } from './cloud/operations/resource.ts'
import { udf } from './cloud/operations/udf.ts'
import { workflow } from './cloud/operations/workflow.ts'
import { isRecord, type SpecDocument } from './cloud/plan/specDocument.ts'
import type { Entity, EntityKind } from './entity.ts'
import type { Workspace } from './workspace.ts'

export type SpecKind = Exclude<EntityKind, 'driveFile' | 'driveFolder'>
/** A thing that is described by a document; entries of Drive are not. */
export type SpecEntity = Entity & { readonly kind: SpecKind }

export function hasSpec(entity: Entity): entity is SpecEntity {
  return entity.kind in reads
}

/**
 * The document of a thing as the service has it now, by one call; of a workflow with its nodes and their code, of a node inside a workflow the
 * workflow with that node alone. Plain JSON: integers beyond JavaScript's range are texts of their digits. Rejects with a CloudError.
 */
export async function specOf(
  { call, id }: Pick<Workspace, 'call' | 'id'>,
  entity: SpecEntity,
  signal?: AbortSignal,
): Promise<SpecDocument> {
  const spec = await reads[entity.kind](call, { id: entity.id, projectId: id }, signal && { signal })
  return typeof spec === 'string' ? parsed(spec, entity) : spec
}

interface Place {
  readonly id: string
  readonly projectId: string
}

/** The text of a FlowSpec, or a document of the data service, which has no text of its own. */
type Read = (call: Call, place: Place, options?: CallOptions) => Promise<string | SpecDocument>

const reads: Readonly<Record<SpecKind, Read>> = {
  workflow: async (call, { id, projectId }, options) =>
    (await call(workflow.get, { Id: id, ProjectId: projectId, IncludeScriptContent: true }, options)).WorkflowDefinition.Spec,
  node: async (call, { id, projectId }, options) => (await call(node.get, { Id: id, ProjectId: projectId }, options)).Node.Spec,
  resource: async (call, { id, projectId }, options) => (await call(resource.get, { Id: id, ProjectId: projectId }, options)).Resource.Spec,
  function: async (call, { id, projectId }, options) => (await call(udf.get, { Id: id, ProjectId: projectId }, options)).Function.Spec,
  api: async (call, { id, projectId }, options) => {
    const { Data } = await call(dataService.get, { ApiId: id, ProjectId: projectId }, options)
    return { ...fromAnswer(Data) }
  },
}

function parsed(text: string, { name }: Entity): SpecDocument {
  const value = jsonOf(text)
  if (isRecord(value)) return value
  const message = say`The service describes ${name} by a text that is no FlowSpec document.`
  throw new CloudError({ kind: 'unreadable', code: 'UnexpectedSpec', message, mayHaveHappened: false })
}

function jsonOf(text: string): unknown {
  try {
    return exactJson(text)
  } catch {
    return undefined
  }
}
