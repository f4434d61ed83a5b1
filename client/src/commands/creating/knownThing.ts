import { say } from '../../../../server/src/language/sentence.ts'
import { CloudError } from '../../cloud/call/cloudError.ts'
import { node } from '../../cloud/operations/node.ts'
import { resource } from '../../cloud/operations/resource.ts'
import type { Described } from '../../cloud/operations/shapes.ts'
import { udf } from '../../cloud/operations/udf.ts'
import { workflow } from '../../cloud/operations/workflow.ts'
import { bodyOf, entriesOf, isRecord, nameOf, type SpecDocument } from '../../cloud/plan/specDocument.ts'
import type { Tools } from '../../tools.ts'
import type { Workspace } from '../../workspace.ts'
import type { NamedKind } from '../sending/thereByName.ts'

/** What a document says by an id that only the service gives: that it is about a thing which is there already. */
export type Known =
  | { readonly answer: 'create' }
  | { readonly answer: 'change'; readonly there: Described }
  | { readonly answer: 'turnedAway' }

/**
 * Whether the first entity of `list` is a thing of the workspace that is to be changed. Costs one call, and only when the document has an id as the service
 * gives them (`metadata.uuid`, else the id of the entity) and does not say that it is from another workspace: an author's own words are ids too,
 * and whether their names are taken the service says by itself.
 */
export async function knownThing(tools: Tools, kind: NamedKind, list: string, document: SpecDocument): Promise<Known> {
  const { ui, workspace } = tools
  const id = serviceId(document, list, workspace.id)
  if (id === undefined) return { answer: 'create' }
  const [entity = {}] = entriesOf(bodyOf(document), list)
  const there = await ui.progress(say`Looking for what is there`, ({ signal }) => thereById(workspace, kind, id, signal))
  if (!there) return { answer: 'create' }
  // The confirmation says that it overwrites.
  if (there.Name === nameOf(entity)) return { answer: 'change', there }
  const answer = await ui.pick({
    title: say`By its id the document is about ${there.Name}, which is in the workspace`,
    choices: [
      {
        label: say`Change ${there.Name}`,
        detail: say`What the document says replaces what is there, the name included.`,
        value: 'change' as const,
      },
      { label: say`Create ${nameOf(entity)}`, detail: say`Another one, with an id of its own.`, value: 'create' as const },
    ],
  })
  return answer === 'change' ? { answer, there } : { answer: answer ?? 'turnedAway' }
}

function serviceId(document: SpecDocument, list: string, workspaceId: string): string | undefined {
  const metadata = isRecord(document.metadata) ? document.metadata : {}
  if (metadata.projectId !== undefined && String(metadata.projectId) !== workspaceId) return undefined
  const id = String(metadata.uuid ?? entriesOf(bodyOf(document), list)[0]?.id ?? '')
  return /^\d{15,}$/.test(id) ? id : undefined
}

/** The thing with this id, by one call. */
async function thereById(
  { call, id: ProjectId }: Workspace,
  kind: NamedKind,
  Id: string,
  signal: AbortSignal,
): Promise<Described | undefined> {
  const reads: Readonly<Record<NamedKind, () => Promise<Described>>> = {
    workflow: async () => (await call(workflow.get, { Id, ProjectId }, { signal })).WorkflowDefinition,
    node: async () => (await call(node.get, { Id, ProjectId }, { signal })).Node,
    resource: async () => (await call(resource.get, { Id, ProjectId }, { signal })).Resource,
    function: async () => (await call(udf.get, { Id, ProjectId }, { signal })).Function,
  }
  try {
    return await reads[kind]()
  } catch (error) {
    if (error instanceof CloudError && error.kind === 'notFound') return undefined
    throw error
  }
}
