import type { Context } from '../context.ts'
import { invalid, readSpec } from '../spec/readSpec.ts'
import type { EntityRecord, Family } from '../store/records.ts'
import { put } from '../store/store.ts'
import { conflictOf } from './conflicts.ts'
import { checkProject } from './findEntity.ts'
import { type Grown, grow } from './grow.ts'

export interface Creation {
  readonly ProjectId: string
  readonly Spec: string
}

type Extra = Pick<EntityRecord, 'holder' | 'scene' | 'objectKey'>

/** Creates the first entity of a spec; it always gets a new id. The nodes inside a workflow are left aside, those inside a loop are not. */
export function createEntity(context: Context, family: Family, { ProjectId, Spec }: Creation, extra: Extra = {}): EntityRecord {
  checkProject(context, ProjectId)
  const spec = readSpec(Spec, family)
  const bare = family === 'workflow' ? { ...spec, entity: { ...spec.entity, nodes: [], dependencies: [] } } : spec
  const grown = grow(bare, {
    context,
    projectId: ProjectId,
    family,
    path: '',
    ...(extra.holder && { holder: extra.holder }),
    ...(extra.scene !== undefined && { scene: extra.scene }),
    find: () => undefined,
    newId: () => context.ids.entity(),
  })
  if ('message' in grown) throw invalid(grown.message)
  const conflict = conflictOf(grown, context.store.tables)
  if (conflict !== undefined) throw invalid(conflict.message)
  const [first, ...inner] = grown as [Grown, ...Grown[]]
  const record = { ...first.record, ...(extra.objectKey !== undefined && { objectKey: extra.objectKey }) }
  context.store.commit([record, ...inner.map((other) => other.record)].map((value) => put('entity', value)))
  return record
}
