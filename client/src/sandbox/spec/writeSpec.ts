import type { Context } from '../context.ts'
import { edgesOf } from '../entities/edgesOf.ts'
import { stringifyExact } from '../exactJson.ts'
import { isObject, type JsonObject, listIn } from '../json.ts'
import type { EntityRecord } from '../store/records.ts'
import { families } from './families.ts'
import { withInnerNodes } from './innerNodes.ts'
import { merged } from './merged.ts'

/** The FlowSpec text of an entity, as the operations of its family answer with it. */
export function writeSpec(record: EntityRecord, context: Context, withContent = true): string {
  const holder = record.holder === undefined ? undefined : context.store.tables.entity.get(record.holder.id)
  const { kind, version, metadata } = record
  if (record.family === 'node' && holder?.family === 'workflow') return stringifyExact(nodeOfWorkflow(record, holder, context))
  const spec: Record<string, unknown> = { ...bodyOf(record), [families[record.family].list]: [whole(record, context, withContent)] }
  if (record.edges !== undefined) spec[record.version.startsWith('1.') ? 'flow' : 'dependencies'] = record.edges
  return stringifyExact({ version, kind, ...(metadata && { metadata }), spec })
}

/** A workflow names itself in the body too. */
function bodyOf({ family, id, name, kind, body }: EntityRecord): JsonObject {
  return family === 'workflow' ? { name, id, type: kind, ...body } : body
}

/** The entity with its inner nodes, and theirs. */
function whole(record: EntityRecord, context: Context, withContent: boolean): JsonObject {
  const nodes = context.store.tables.entity.find('holder', record.id)
  const inner = nodes.flatMap((node) => {
    if (node.holder === undefined) return []
    const entity = whole(node, context, withContent)
    return { ...node.holder, node: withContent ? entity : withoutContent(entity) }
  })
  const entity = withInnerNodes(withFile(record, context), inner)
  return record.family === 'workflow' ? withEdges(entity, nodes) : entity
}

/** A workflow tells the edges of all of its nodes, those that came with documents of their own too. */
function withEdges(workflow: JsonObject, nodes: readonly EntityRecord[]): JsonObject {
  const edges = nodes.flatMap((node) => node.edges ?? [])
  if (edges.length === 0) return workflow
  const key = 'flow' in workflow ? 'flow' : 'dependencies'
  return { ...workflow, [key]: [...listIn(workflow, key), ...edges] }
}

/** Where the bytes of a resource are: a GET of `http://<endpoint>/<path>` answers with them. No resolver knows a bucket before an address. */
function withFile({ entity, objectKey }: EntityRecord, context: Context): JsonObject {
  if (objectKey === undefined) return entity
  return merged(entity, { file: { path: objectKey, storage: { type: 'oss', bucket: 'sandbox', endpoint: context.address } } })
}

function withoutContent(entity: JsonObject): JsonObject {
  const { script } = entity
  if (!isObject(script) || !('content' in script)) return entity
  const { content: _, ...rest } = script
  return { ...entity, script: rest }
}

/** What the service answers for a node inside a workflow: a document of the workflow, with this node alone in it. */
function nodeOfWorkflow(record: EntityRecord, holder: EntityRecord, context: Context): JsonObject {
  const workflow = { ...holder.entity, nodes: [whole(record, context, true)], dependencies: edgesOf(record, context) }
  return { version: holder.version, kind: holder.kind, spec: { ...bodyOf(holder), workflows: [workflow] } }
}
