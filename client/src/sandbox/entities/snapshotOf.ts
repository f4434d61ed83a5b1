import type { Context } from '../context.ts'
import type { EntityRecord, SnapshotRecord } from '../store/records.ts'

/** The next saved or published version of an entity. */
export function snapshotOf(context: Context, { id, projectId }: EntityRecord, type: SnapshotRecord['type'], spec: string): SnapshotRecord {
  const version = context.store.tables.snapshot.find('object', id).length + 1
  return { id: context.ids.entity(), objectId: id, projectId, type, version, createTime: context.clock(), spec }
}
