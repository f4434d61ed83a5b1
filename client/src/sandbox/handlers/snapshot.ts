import { snapshot } from '../../cloud/operations/snapshot.ts'
import { checkProject } from '../entities/findEntity.ts'
import type { JsonObject } from '../json.ts'
import { pageOf } from '../rpc/page.ts'
import { on, type Route } from '../rpc/route.ts'
import { ServiceError } from '../serviceError.ts'
import type { SnapshotRecord } from '../store/records.ts'
import type { World } from '../world.ts'

/** Saved and published versions. */
export const snapshotRoutes: readonly Route[] = [
  on(snapshot.list, (input, context) => {
    checkProject(context, input.Namespace)
    const found = context.store.tables.snapshot
      .find('object', input.ObjectId)
      .filter(({ type, projectId }) => type === input.Type && projectId === input.Namespace)
    const { rows, page } = pageOf(found.toReversed(), input)
    return { PagingInfo: { ...page, Snapshots: rows.map((one) => row(one, context.world)) } }
  }),
  on(snapshot.get, ({ Id }, { store, world }) => {
    const found = store.tables.snapshot.get(Id)
    if (found === undefined) throw new ServiceError(404, 'Snapshot.NotFound', `Version ${Id} does not exist.`)
    return { Snapshot: { ...row(found, world), Content: { Spec: found.spec } } }
  }),
]

function row({ id, projectId, objectId, type, version, createTime }: SnapshotRecord, { user }: World): JsonObject {
  return { Id: id, Namespace: projectId, ObjectId: objectId, Type: type, Version: version, Creator: user.id, CreateTime: createTime }
}
