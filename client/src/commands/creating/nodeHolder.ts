import { say } from '../../../../server/src/language/sentence.ts'
import type { Choice } from '../../choice.ts'
import { CloudError } from '../../cloud/call/cloudError.ts'
import { type WorkflowRow, workflow } from '../../cloud/operations/workflow.ts'
import { page } from '../../cloud/paging/page.ts'
import { bodyOf, entriesOf, isKind, isRecord, type SpecDocument } from '../../cloud/plan/specDocument.ts'
import type { Entity } from '../../entity.ts'
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
 * Where a node goes, as the tree or the document says it, else as the user does. One call at most: for the workflow that is named, or for the list of workflows,
 * unless the tree has them.
 * Undefined when the user turns away.
 */
export async function nodeHolder(tools: Tools, document: SpecDocument, target: Target | undefined): Promise<NodePlace | undefined> {
  if (typeof target === 'object' && target.kind === 'node') return { holder: { id: target.id, name: target.name, manual: false } }
  const named = typeof target === 'object' && target.kind === 'workflow' ? target.id : containerIn(document, tools.workspace.id)
  const holder = named === undefined ? undefined : (holderInTree(tools, named) ?? (await workflowWithId(tools, named)))
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

/** What the tree knows of a workflow by its id. */
function holderInTree({ tree }: Tools, id: string): Holder | undefined {
  for (const manual of [false, true]) {
    const found = tree.workflows(manual)?.workflows.find((one) => one.id === id)
    if (found) return { id, name: found.name, manual }
  }
  return undefined
}

type Answer = NodePlace | 'others' | 'again'

/**
 * The service lists workflows that run by a schedule apart from those that people start. What the tree has read whole is not read again, unless the user wants
 * that; one call shows another list.
 */
async function askedHolder(tools: Tools, manual: boolean, again = false): Promise<NodePlace | undefined> {
  const { ui, tree, workspace } = tools
  const title = say`Create the node in which workflow?`
  const read = again ? undefined : tree.workflows(manual)
  const choices = (workflows: readonly Pick<Entity, 'id' | 'name' | 'folder'>[]): readonly Choice<Answer>[] => [
    { label: say`Outside of all workflows`, icon: 'circle-slash', value: {} },
    ...workflows.map(({ id, name, folder = '' }) => ({
      label: name,
      description: folder,
      detail: id,
      icon: 'type-hierarchy',
      value: { holder: { id, name, manual } },
    })),
    {
      label: manual ? say`Scheduled workflows…` : say`Workflows that are started by hand…`,
      icon: 'list-flat',
      value: 'others',
    },
  ]
  const answer = read?.whole
    ? await ui.pick<Answer>({ title, choices: [...choices(read.workflows), readAgain] })
    : await pickListed<WorkflowRow, Answer>(ui, {
        title,
        page: (from) =>
          page(workspace.call, workflow.list, { ProjectId: workspace.id, ...(manual && { Type: 'ManualWorkflow' as const }) }, from),
        choices: (rows) =>
          choices(rows.map(({ Id, Name, Script }) => ({ id: Id, name: Name, folder: folderIn(Script?.Path ?? '', Name) }))),
      })
  if (answer === 'others') return askedHolder(tools, !manual)
  return answer === 'again' ? askedHolder(tools, manual, true) : answer
}

const readAgain: Choice<Answer> = {
  label: say`Read the List Again`,
  detail: say`It is as the tree has read it.`,
  icon: 'refresh',
  value: 'again',
}
