import { say } from '../../../../server/src/language/sentence.ts'
import type { Choice } from '../../choice.ts'
import { CloudError } from '../../cloud/call/cloudError.ts'
import { type WorkflowRow, workflow } from '../../cloud/operations/workflow.ts'
import { page } from '../../cloud/paging/page.ts'
import { bodyOf, entriesOf, isKind, isRecord, type SpecDocument } from '../../cloud/plan/specDocument.ts'
import { specOf } from '../../specOf.ts'
import type { Tools } from '../../tools.ts'
import { pickListed } from '../pickListed.ts'
import { folderIn } from '../sending/folderIn.ts'
import type { Target } from '../target.ts'

/** The workflow, or the node with nodes inside, that a node goes into. */
export interface Holder {
  readonly id: string
  readonly name: string
  /** A manual workflow, whose nodes are in a scene of their own. */
  readonly manual: boolean
}

/** Where a node goes; without a holder it is outside of all workflows. */
export interface NodePlace {
  readonly holder?: Holder
}

/**
 * Where a node goes, as the tree or the document says it, else as the user does. One call: for the workflow that is named, or for the list of workflows.
 * Undefined when the user turns away.
 */
export async function nodeHolder(tools: Tools, document: SpecDocument, target: Target | undefined): Promise<NodePlace | undefined> {
  if (typeof target === 'object' && target.kind === 'node') return { holder: { id: target.id, name: target.name, manual: false } }
  const named = typeof target === 'object' && target.kind === 'workflow' ? target.id : containerIn(document, tools.workspace.id)
  const holder = named === undefined ? undefined : await workflowWithId(tools, named)
  return holder ? { holder } : askedHolder(tools, isManual(document))
}

/** The id of what a node is inside of, as exported documents say it in two places. One that is from another workspace says nothing about this one. */
export function containerIn(document: SpecDocument, workspaceId: string): string | undefined {
  const metadata = isRecord(document.metadata) ? document.metadata : {}
  if (metadata.projectId !== undefined && String(metadata.projectId) !== workspaceId) return undefined
  const [node = {}] = entriesOf(bodyOf(document), 'nodes')
  const container = isRecord(node.metadata) && isRecord(node.metadata.container) ? node.metadata.container.uuid : undefined
  const id = metadata.containerId ?? container
  return id === undefined || id === null || id === '' ? undefined : String(id)
}

/** Undefined when there is no such workflow: what the document says is then out of date. */
async function workflowWithId({ ui, workspace }: Tools, id: string): Promise<Holder | undefined> {
  try {
    const spec = await ui.progress(say`Looking for the workflow of the node`, ({ signal }) =>
      specOf(workspace, { kind: 'workflow', id, name: id }, signal),
    )
    const [{ name = id } = {}] = entriesOf(bodyOf(spec), 'workflows')
    return { id, name: String(name), manual: isKind(spec, ['ManualWorkflow']) }
  } catch (error) {
    if (error instanceof CloudError && error.kind === 'notFound') return undefined
    throw error
  }
}

function isManual(document: SpecDocument): boolean {
  const [{ trigger } = {}] = entriesOf(bodyOf(document), 'nodes')
  return isKind(document, ['ManualNode']) || (isRecord(trigger) && String(trigger.type).toLowerCase() === 'manual')
}

/** The service lists workflows that run by a schedule apart from those that people start: one call shows one of the lists. */
async function askedHolder({ ui, workspace: { call, id } }: Tools, manual: boolean): Promise<NodePlace | undefined> {
  type Answer = NodePlace | 'others'
  const none: Choice<Answer> = { label: say`Outside of all workflows`, icon: 'circle-slash', value: {} }
  const others: Choice<Answer> = {
    label: manual ? say`Scheduled workflows…` : say`Workflows that are started by hand…`,
    icon: 'list-flat',
    value: 'others',
  }
  const answer = await pickListed<WorkflowRow, Answer>(ui, {
    title: say`Create the node in which workflow?`,
    page: (from) => page(call, workflow.list, { ProjectId: id, ...(manual && { Type: 'ManualWorkflow' as const }) }, from),
    choices: (rows) => [
      none,
      ...rows.map(({ Id, Name, Script }) => ({
        label: Name,
        description: folderIn(Script?.Path ?? '', Name),
        detail: Id,
        icon: 'type-hierarchy',
        value: { holder: { id: Id, name: Name, manual } },
      })),
      others,
    ],
  })
  return answer === 'others' ? askedHolder({ ui, workspace: { call, id } } as Tools, !manual) : answer
}
