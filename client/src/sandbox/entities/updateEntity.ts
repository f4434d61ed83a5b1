import type { Context } from '../context.ts'
import { type JsonObject, objectIn, textIn } from '../json.ts'
import { checkEntity, lastName } from '../spec/checkEntity.ts'
import { takeInnerNodes } from '../spec/innerNodes.ts'
import { merged } from '../spec/merged.ts'
import { invalid, readSpec } from '../spec/readSpec.ts'
import { writeSpec } from '../spec/writeSpec.ts'
import type { EntityRecord, Family } from '../store/records.ts'
import { put } from '../store/store.ts'
import { conflictOf } from './conflicts.ts'
import { findEntity } from './findEntity.ts'
import { withPath } from './relocate.ts'
import { snapshotOf } from './snapshotOf.ts'

interface Update {
  readonly Id: string
  readonly ProjectId: string
  readonly Spec: string
}

/** Changes what the spec names and leaves the rest. Inner nodes are not touched, and the command of a node never changes. */
export function updateEntity(context: Context, family: Family, input: Update, objectKey?: string): void {
  const old = findEntity(context, family, input.Id, input.ProjectId)
  const spec = readSpec(input.Spec, family)
  const { id: _, nodes, dependencies, ...given } = takeInnerNodes(spec.entity).own
  const entity = merged(old.entity, family === 'workflow' ? given : { ...given, ...(dependencies !== undefined && { dependencies }) })
  if (family === 'node' && commandOf(entity) !== commandOf(old.entity))
    throw invalid('Node type (command) cannot be changed after creation')
  const trouble = checkEntity(entity, { world: context.world, projectId: old.projectId, held: old.holder !== undefined })
  if (trouble !== undefined) throw invalid(trouble.message)
  const name = textIn(entity, 'name') ?? old.name
  const record: EntityRecord = {
    ...old,
    name,
    entity,
    modifyTime: context.clock(),
    body: merged(old.body, spec.body),
    ...(spec.edges !== undefined && { edges: spec.edges }),
    ...(objectKey !== undefined && { objectKey }),
  }
  const conflict = conflictOf([{ record, path: '' }], context.store.tables)
  if (conflict !== undefined) throw invalid(conflict.message)
  const written = textIn(objectIn(entity, 'script'), 'path')?.replace(/^\/+|\/+$/g, '')
  const path = written !== undefined && lastName(written) === name ? written : [...old.path.split('/').slice(0, -1), name].join('/')
  context.store.commit([...withPath(record, path, context), put('snapshot', snapshotOf(context, old, 'Saved', writeSpec(old, context)))])
}

function commandOf(entity: JsonObject): string | undefined {
  return textIn(objectIn(objectIn(entity, 'script'), 'runtime'), 'command')
}
