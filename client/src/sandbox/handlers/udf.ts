import { udf } from '../../cloud/operations/udf.ts'
import { createEntity } from '../entities/createEntity.ts'
import { findEntity } from '../entities/findEntity.ts'
import { listEntities } from '../entities/listEntities.ts'
import { updateEntity } from '../entities/updateEntity.ts'
import { digitsOf } from '../exactJson.ts'
import { type JsonObject, listIn, objectIn, textIn } from '../json.ts'
import { pageOf } from '../rpc/page.ts'
import { on, type Route } from '../rpc/route.ts'
import type { EntityRecord } from '../store/records.ts'
import { entityRoutes } from './entityRoutes.ts'
import { capital, described, entityRow } from './entityRow.ts'

/** User defined functions. */
export const udfRoutes: readonly Route[] = [
  on(udf.create, (input, context) => ({ Id: createEntity(context, 'function', input).id })),
  on(udf.update, (input, context) => {
    updateEntity(context, 'function', input)
    return { Success: true }
  }),
  on(udf.get, ({ Id, ProjectId }, context) => ({ Function: described(findEntity(context, 'function', Id, ProjectId), context) })),
  on(udf.list, (input, context) => {
    const found = listEntities(context, 'function', input).filter(({ entity }) => input.Type === undefined || typeOf(entity) === input.Type)
    const { rows, page } = pageOf(found, input)
    return { PagingInfo: { ...page, Functions: rows.map(row) } }
  }),
  ...entityRoutes('function', udf),
]

function row(record: EntityRecord): JsonObject {
  const { entity } = record
  const files = listIn(entity, 'fileResources').flatMap((file) => (typeof file === 'string' ? file : (textIn(file, 'name') ?? [])))
  return {
    ...entityRow(record),
    Type: typeOf(entity),
    ClassName: entity.className,
    FileResource: files.length === 0 ? undefined : files.join(','),
    ArmResource: entity.armResource,
    CommandDescription: entity.usageDescription,
    ParameterDescription: entity.argumentsDescription,
    ReturnValueDescription: entity.returnValueDescription,
    ExampleDescription: entity.usageExample,
    EmbeddedCode: entity.embeddedCode,
    EmbeddedCodeType: capital(entity.embeddedCodeType),
    EmbeddedResourceType: capital(entity.resourceType),
    RuntimeResource: { ResourceGroupId: digitsOf(objectIn(entity, 'runtimeResource').resourceGroup) },
  }
}

function typeOf(entity: JsonObject): string {
  return capital(entity.type) ?? 'Other'
}
