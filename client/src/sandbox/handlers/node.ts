import { node } from '../../cloud/operations/node.ts'
import type { Context } from '../context.ts'
import { createEntity } from '../entities/createEntity.ts'
import { edgesOf } from '../entities/edgesOf.ts'
import { findEntity } from '../entities/findEntity.ts'
import { listEntities } from '../entities/listEntities.ts'
import { updateEntity } from '../entities/updateEntity.ts'
import { exact } from '../exactJson.ts'
import { listIn, objectIn, textIn } from '../json.ts'
import { pageOf } from '../rpc/page.ts'
import { on, type Route } from '../rpc/route.ts'
import { bareId } from '../spec/inlined.ts'
import { invalid } from '../spec/readSpec.ts'
import type { EntityRecord } from '../store/records.ts'
import { keyOf } from '../store/tables.ts'
import { entityRoutes } from './entityRoutes.ts'
import { described } from './entityRow.ts'
import { nodeRow } from './nodeRow.ts'

/** Where the inner nodes of a container node are, by its command. */
const sections: Readonly<Record<string, string>> = {
  CONTROLLER_CYCLE: 'do-while',
  CONTROLLER_TRAVERSE: 'for-each',
  COMBINED_NODE: 'combined',
  SUB_PROCESS: 'subflow',
  PAI_FLOW: 'paiflow',
}

export const nodeRoutes: readonly Route[] = [
  on(node.create, (input, context) => {
    if (input.ContainerId === undefined && input.Scene === 'DATAWORKS_MANUAL_WORKFLOW') {
      throw invalid('ContainerId is required when creating node in workflow')
    }
    const holder = input.ContainerId === undefined ? undefined : placeIn(context, input.ContainerId, input.ProjectId)
    return { Id: createEntity(context, 'node', input, { scene: input.Scene, ...(holder && { holder }) }).id }
  }),
  on(node.update, (input, context) => {
    updateEntity(context, 'node', input)
    return { Success: true }
  }),
  on(node.get, ({ Id, ProjectId }, context) => {
    const record = findEntity(context, 'node', Id, ProjectId)
    return { Node: { ...described(record, context), ...(record.online !== undefined && { TaskId: exact(record.online) }) } }
  }),
  on(node.list, (input, context) => {
    const scene = plain(input.Scene)
    const found = listEntities(context, 'node', input).filter(
      ({ holder, entity, scene: own }) =>
        (input.ContainerId === undefined || holder?.id === input.ContainerId) &&
        (input.Recurrence === undefined || (entity.recurrence ?? 'Normal') === input.Recurrence) &&
        (input.RerunMode === undefined || (entity.rerunMode ?? 'Allowed') === input.RerunMode) &&
        (scene === '' || plain(own ?? 'DATAWORKS_PROJECT') === scene),
    )
    return nodePage(found, input)
  }),
  on(node.dependencies, (input, context) => {
    const record = findEntity(context, 'node', input.Id, input.ProjectId)
    return nodePage(upstream(record, context), input)
  }),
  ...entityRoutes('node', node),
]

/** These two lists write their numbers as texts. */
function nodePage(found: readonly EntityRecord[], input: { PageNumber?: number | undefined; PageSize?: number | undefined }) {
  const { rows, page } = pageOf(found, input)
  const texts = Object.fromEntries(Object.entries(page).map(([key, value]) => [key, String(value)]))
  return { PagingInfo: { ...texts, Nodes: rows.map(nodeRow) } }
}

function placeIn(context: Context, containerId: string, projectId: string): NonNullable<EntityRecord['holder']> {
  const { tables } = context.store
  const container = tables.entity.get(containerId)
  if (container?.projectId !== projectId) throw invalid(`The container ${containerId} does not exist in workspace ${projectId}`)
  const at = tables.entity.find('holder', containerId).length
  if (container.family === 'workflow') return { id: containerId, slot: 'nodes', at }
  const section = sections[textIn(objectIn(objectIn(container.entity, 'script'), 'runtime'), 'command') ?? '']
  if (section === undefined) throw invalid(`${containerId} is neither a workflow nor a node that holds others`)
  return { id: containerId, slot: `${section}/nodes`, at }
}

/** The nodes of the workspace that a node's edges name, by id or by output. */
function upstream(record: EntityRecord, context: Context): EntityRecord[] {
  const { entity } = context.store.tables
  const found = edgesOf(record, context)
    .flatMap((edge) => listIn(edge, 'depends'))
    .flatMap((depend) => {
      const [id, output] = [textIn(depend, 'nodeId'), textIn(depend, 'output')]
      return output === undefined ? (entity.get(bareId(id ?? '')) ?? []) : entity.find('output', keyOf(record.projectId, output))
    })
  return [...new Set(found)]
}

function plain(scene = ''): string {
  return scene.replaceAll('_', '').toLowerCase()
}
