import { say } from '../../../server/src/language/sentence.ts'
import { planNode } from '../cloud/plan/planNode.ts'
import type { SpecDocument } from '../cloud/plan/specDocument.ts'
import type { Tools } from '../tools.ts'
import { createEntity } from './creating/createEntity.ts'
import { documentToSend } from './creating/documentToSend.ts'
import { knownThing } from './creating/knownThing.ts'
import { containerIn, type Holder, type NodePlace, nodeHolder } from './creating/nodeHolder.ts'
import type { Target } from './target.ts'

/**
 * FlowSpec: Create Node…: the first node of a document, inside a workflow or outside of all. The create, and one call before it for
 * the list of the workflows, or for the one that the document says, unless the tree has read them. When the document has an id of the service: the look at that node, and its update.
 */
export async function createNode(tools: Tools, target?: Target): Promise<void> {
  const projectId = tools.workspace.id
  const planIn = (document: SpecDocument, holder: Holder | undefined, id?: string) =>
    planNode(document, {
      projectId,
      ...(id !== undefined && { id }),
      ...(holder && { containerId: holder.id, manualWorkflow: holder.manual }),
    })
  const source = await documentToSend(tools, target, {
    title: say`Create a node from which document?`,
    kinds: ['Node', 'ManualNode'],
    plan: (document) => planIn(document, undefined),
  })
  if (!source) return
  const known = await knownThing(tools, 'node', 'nodes', source.value)
  const place = known.answer === 'create' ? await nodeHolder(tools, source.value, target) : placeOf(source.value, projectId)
  if (!place) return
  const { holder } = place
  await createEntity(tools, {
    kind: 'node',
    list: 'nodes',
    source,
    known,
    plan: (document, id) => planIn(document, holder, id),
    ...(holder && { container: { id: holder.id, name: holder.name } }),
  })
}

/** A node that is there stays where it is. */
function placeOf(document: SpecDocument, workspaceId: string): NodePlace {
  const id = containerIn(document, workspaceId)
  return id === undefined ? {} : { holder: { id, name: '', manual: false } }
}
