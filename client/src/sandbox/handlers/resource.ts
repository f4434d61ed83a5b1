import { resource } from '../../cloud/operations/resource.ts'
import type { Context } from '../context.ts'
import { createEntity } from '../entities/createEntity.ts'
import { findEntity } from '../entities/findEntity.ts'
import { listEntities } from '../entities/listEntities.ts'
import { updateEntity } from '../entities/updateEntity.ts'
import { digitsOf } from '../exactJson.ts'
import type { JsonObject } from '../json.ts'
import { pageOf } from '../rpc/page.ts'
import { on, type Route } from '../rpc/route.ts'
import { invalid } from '../spec/readSpec.ts'
import type { EntityRecord } from '../store/records.ts'
import { entityRoutes } from './entityRoutes.ts'
import { capital, described, entityRow } from './entityRow.ts'

export const resourceRoutes: readonly Route[] = [
  on(resource.create, (input, context) => {
    const objectKey = keyOfFile(input.ResourceFile, context)
    return { Id: createEntity(context, 'resource', input, objectKey === undefined ? {} : { objectKey }).id }
  }),
  on(resource.update, (input, context) => {
    updateEntity(context, 'resource', input, keyOfFile(input.ResourceFile, context))
    return { Success: true }
  }),
  on(resource.get, ({ Id, ProjectId }, context) => ({ Resource: described(findEntity(context, 'resource', Id, ProjectId), context) })),
  on(resource.list, (input, context) => {
    const found = listEntities(context, 'resource', input).filter(({ entity }) => input.Type === undefined || typeOf(entity) === input.Type)
    const { rows, page } = pageOf(found, input)
    return { PagingInfo: { ...page, Resources: rows.map(row) } }
  }),
  ...entityRoutes('resource', resource),
]

function row(record: EntityRecord): JsonObject {
  const { objectKey } = record
  const place = { SourceType: 'Oss', SourcePath: objectKey, TargetType: 'Oss', TargetPath: objectKey }
  return { ...entityRow(record), Type: typeOf(record.entity), ...(objectKey === undefined ? { SourceType: 'Local' } : place) }
}

function typeOf(entity: JsonObject): string {
  return capital(digitsOf(entity.type)) ?? 'File'
}

/** The object behind `ResourceFile`. The service fetches any URL that it can reach; the sandbox, only what was posted to itself. */
function keyOfFile(url: string | undefined, { store, address }: Context): string | undefined {
  if (url === undefined) return undefined
  const [host, ...path] = url.replace(/^https?:\/\//, '').split('/')
  const key = decodeURIComponent(path.join('/'))
  if (host !== address || store.tables.object.get(key) === undefined) {
    throw invalid(
      `ResourceFile ${url} cannot be downloaded: the sandbox reads only files that were posted to it, with a permission of AuthorizeFileUpload`,
    )
  }
  return key
}
