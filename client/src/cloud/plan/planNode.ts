import { say } from '../../../../server/src/language/sentence.ts'
import { node } from '../operations/node.ts'
import { type EntityWay, type EntityWords, entityPlan } from './entityPlan.ts'
import { isKind, type SpecDocument } from './specDocument.ts'
import type { NoPlan, Note, Plan } from './step.ts'

const words: EntityWords = {
  create: (name) => say`Create node ${name}`,
  change: (name) => say`Change node ${name}`,
  overwrites: (id) => say`The node ${id} is changed: what the document says replaces what is there.`,
  otherKind: (kinds, kind) => say`A node is made from a document of kind ${kinds}; this one is of kind "${kind}".`,
  empty: (list) => say`The document has no node: its list "${list}" is empty.`,
}

const way: EntityWay = { words, list: 'nodes', kinds: ['Node', 'ManualNode'], create: node.create, update: node.update }

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

const fixedCommand: Note = { kind: 'hint', message: say`The command of a node cannot be changed.` }
const heldPath: Note = { kind: 'ignored', message: say`Inside a workflow the "script.path" of a node does not matter.` }
