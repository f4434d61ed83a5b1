import { node } from '../operations/node.ts'
import { type EntityWay, entityPlan } from './entityPlan.ts'
import { isKind, type SpecDocument } from './specDocument.ts'
import type { NoPlan, Note, Plan } from './step.ts'

const way: EntityWay = { noun: 'node', list: 'nodes', kinds: ['Node', 'ManualNode'], create: node.create, update: node.update }

/** The area of Data Studio that a node is created in. */
export type Scene = 'DATAWORKS_PROJECT' | 'DATAWORKS_MANUAL_WORKFLOW' | 'DATAWORKS_MANUAL_TASK'

export interface NodeRequest {
  readonly projectId: string
  /** The node to change. */
  readonly id?: string
  /** The workflow, or container node, that a new node goes into. */
  readonly containerId?: string
  /** Whether that is a manual workflow. */
  readonly manualWorkflow?: boolean
}

/** Creates or changes (with `id`) one node. */
export function planNode(document: SpecDocument, { projectId, id, containerId, manualWorkflow }: NodeRequest): Plan | NoPlan {
  if (id !== undefined) return entityPlan(document, way, { projectId, id, notes: [fixedCommand] })
  const Scene: Scene = manualWorkflow
    ? 'DATAWORKS_MANUAL_WORKFLOW'
    : isKind(document, ['ManualNode'])
      ? 'DATAWORKS_MANUAL_TASK'
      : 'DATAWORKS_PROJECT'
  const place = containerId === undefined ? {} : { ContainerId: containerId }
  return entityPlan(document, way, { projectId, input: { Scene, ...place }, notes: containerId === undefined ? [] : [heldPath] })
}

const fixedCommand: Note = { kind: 'hint', message: 'The command of a node cannot be changed.' }
const heldPath: Note = { kind: 'ignored', message: 'Inside a workflow the "script.path" of a node does not matter.' }
