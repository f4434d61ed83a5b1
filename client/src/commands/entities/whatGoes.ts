import { say, type Words } from '../../../../server/src/language/sentence.ts'
import { exactJson } from '../../cloud/call/exactJson.ts'
import { dataService } from '../../cloud/operations/dataService.ts'
import { node } from '../../cloud/operations/node.ts'
import type { Call, CallOptions } from '../../cloud/operations/operation.ts'
import { workflow } from '../../cloud/operations/workflow.ts'
import { innerNodes } from '../../cloud/plan/innerNodes.ts'
import { bodyOf, entriesOf, isRecord, nameOf, type SpecDocument } from '../../cloud/plan/specDocument.ts'
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
    return [...withNodes(entity, nodesIn(Spec)), ...(WorkflowId === undefined ? [] : [published(entity)])]
  },
  async node(call, entity, projectId, options) {
    const { Spec } = (await call(node.get, { Id: entity.id, ProjectId: projectId }, options)).Node
    return withNodes(entity, nodesIn(Spec, entity))
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
  const asked = entities.flatMap((entity) => {
    const look = entity.kind === 'node' && !entity.holdsNodes ? undefined : looks[entity.kind]
    return look ? [{ entity, look }] : []
  })
  if (asked.length > mostAsked) return [say`What is in workflows and folders goes with them.`]
  const found: Words[] = []
  for (const { entity, look } of asked) found.push(...(await look(call, entity, id, signal && { signal })))
  return found
}

function withNodes(entity: Entity, nodes: readonly Words[]): readonly Words[] {
  return nodes.length === 0 ? [] : [say`With ${named(entity)} go its nodes (${nodes.length}): ${fewOf(nodes)}.`]
}

/** Of a workflow, or of a node that is described in it or alone, at any depth. None when the document cannot be read: that keeps nobody from deleting it. */
function nodesIn(spec: string, node?: Entity): readonly Words[] {
  const body = bodyIn(spec)
  const own = entriesOf(body, 'workflows').flatMap((workflow) => entriesOf(workflow, 'nodes'))
  const all = [...own, ...entriesOf(body, 'nodes')].flatMap((one) => [one, ...innerNodes(one)])
  return (node ? all.filter(({ id }) => id === node.id).flatMap(innerNodes) : all).map(nameOf)
}

function bodyIn(spec: string): SpecDocument {
  try {
    const document = exactJson(spec)
    return isRecord(document) ? bodyOf(document) : {}
  } catch {
    return {}
  }
}

function published(entity: Entity): Words {
  return say`The ${named(entity)} is published: the service refuses to delete it before it is taken offline.`
}
