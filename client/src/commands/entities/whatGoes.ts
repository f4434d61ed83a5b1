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

/** What is to be known of things before they are deleted. */
export interface WhatGoes {
  /** Sentences about what goes with those that can go. */
  readonly with: readonly Words[]
  /**
   * Those that the service refuses to delete before they are taken offline. Of a workflow or a node its number in production is all there is to tell it by,
   * which may outlast its being published.
   */
  readonly published: readonly Entity[]
  /** Sentences about what would go with those. */
  readonly withPublished: readonly Words[]
}

interface Found {
  readonly with?: readonly Words[]
  readonly published?: boolean
}

type Look = (call: Call, entity: Entity, projectId: string, options?: CallOptions) => Promise<Found>

/** What the service tells of a thing by one call, where it has to be asked. */
const looks: Readonly<Partial<Record<EntityKind, Look>>> = {
  async workflow(call, entity, projectId, options) {
    const input = { Id: entity.id, ProjectId: projectId, IncludeScriptContent: false }
    const { Spec, WorkflowId } = (await call(workflow.get, input, options)).WorkflowDefinition
    return { with: withNodes(entity, nodesIn(Spec)), published: isScheduled(WorkflowId) }
  },
  async node(call, entity, projectId, options) {
    const { Spec, TaskId } = (await call(node.get, { Id: entity.id, ProjectId: projectId }, options)).Node
    return { with: withNodes(entity, nodesIn(Spec, entity)), published: isScheduled(TaskId) && !entity.container }
  },
  async api(call, entity, projectId, options) {
    const { Status } = (await call(dataService.get, { ApiId: entity.id, ProjectId: projectId }, options)).Data
    return { published: Status === 1 }
  },
  driveFolder: async (_call, entity) => ({ with: [say`With ${named(entity)} goes everything in it.`] }),
}

/** More of them are not asked about one by one: calls are counted. */
const mostAsked = 5

/**
 * Looks at what is in workflows, loops and folders, and tells what is published where a look is made anyway. `offline`: nothing is published, whatever the
 * service says still. Rejects with a CloudError.
 */
export async function whatGoes(
  { call, id }: Workspace,
  entities: readonly Entity[],
  { signal, offline = false }: { readonly signal?: AbortSignal; readonly offline?: boolean } = {},
): Promise<WhatGoes> {
  const asked = entities.flatMap((entity) => {
    const look = entity.kind === 'node' && !entity.holdsNodes ? undefined : looks[entity.kind]
    return look ? [{ entity, look }] : []
  })
  if (asked.length > mostAsked) {
    return { with: [say`What is in workflows and folders goes with them.`], published: [], withPublished: [] }
  }
  const going: Words[] = []
  const withPublished: Words[] = []
  const published: Entity[] = []
  for (const { entity, look } of asked) {
    const found = await look(call, entity, id, signal && { signal })
    const stays = found.published === true && !offline
    if (stays) published.push(entity)
    ;(stays ? withPublished : going).push(...(found.with ?? []))
  }
  return { with: going, published, withPublished }
}

/** What is in production has a number there. */
function isScheduled(number: unknown): boolean {
  return /^[1-9]\d*$/.test(String(number))
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
