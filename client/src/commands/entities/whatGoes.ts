import { say, type Words } from '../../../../server/src/language/sentence.ts'
import { exactJson } from '../../cloud/call/exactJson.ts'
import { dataService } from '../../cloud/operations/dataService.ts'
import type { Call, CallOptions } from '../../cloud/operations/operation.ts'
import { workflow } from '../../cloud/operations/workflow.ts'
import { bodyOf, entriesOf, isRecord, nameOf } from '../../cloud/plan/specDocument.ts'
import type { Entity, EntityKind } from '../../entity.ts'
import type { Workspace } from '../../workspace.ts'
import { fewOf } from './fewOf.ts'
import { named } from './named.ts'

type Look = (call: Call, entity: Entity, projectId: string, options?: CallOptions) => Promise<readonly Words[]>

/** What is to be said of a thing before it is deleted, by one call where the service has to be asked. */
const looks: Readonly<Partial<Record<EntityKind, Look>>> = {
  async workflow(call, entity, projectId, options) {
    const input = { Id: entity.id, ProjectId: projectId, IncludeScriptContent: false }
    const { Spec, WorkflowId } = (await call(workflow.get, input, options)).WorkflowDefinition
    const nodes = nodesIn(Spec)
    return [
      ...(nodes.length > 0 ? [say`With ${named(entity)} go its nodes (${nodes.length}): ${fewOf(nodes)}.`] : []),
      ...(WorkflowId === undefined ? [] : [published(entity)]),
    ]
  },
  async api(call, entity, projectId, options) {
    const { Status } = (await call(dataService.get, { ApiId: entity.id, ProjectId: projectId }, options)).Data
    return Status === 1 ? [published(entity)] : []
  },
  driveFolder: async (_call, entity) => [say`With ${named(entity)} goes everything in it.`],
}

/** More of them are not asked about one by one: calls are counted. */
const mostAsked = 5

/** Sentences about what goes with things when they are deleted, and what may keep them from it. Rejects with a CloudError. */
export async function whatGoes({ call, id }: Workspace, entities: readonly Entity[], signal?: AbortSignal): Promise<readonly Words[]> {
  const asked = entities.filter(({ kind }) => kind in looks)
  if (asked.length > mostAsked) return [say`What is in workflows and folders goes with them.`]
  const found: Words[] = []
  for (const entity of asked) found.push(...((await looks[entity.kind]?.(call, entity, id, signal && { signal })) ?? []))
  return found
}

/** None when the document cannot be read: that keeps nobody from deleting it. */
function nodesIn(spec: string): readonly Words[] {
  try {
    const document = exactJson(spec)
    const [first = {}] = isRecord(document) ? entriesOf(bodyOf(document), 'workflows') : []
    return entriesOf(first, 'nodes').map(nameOf)
  } catch {
    return []
  }
}

function published(entity: Entity): Words {
  return say`The ${named(entity)} is published: the service refuses to delete it before it is taken offline.`
}
