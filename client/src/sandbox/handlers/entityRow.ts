import type { Context } from '../context.ts'
import { digitsOf, exact } from '../exactJson.ts'
import { type JsonObject, objectIn } from '../json.ts'
import { writeSpec } from '../spec/writeSpec.ts'
import type { EntityRecord } from '../store/records.ts'

/** What the rows of all lists of entities have in common. Undefined members are not sent. */
export function entityRow({ id, name, owner, projectId, createTime, modifyTime, entity, path }: EntityRecord): JsonObject {
  return {
    Id: id,
    Name: name,
    Description: digitsOf(entity.description),
    Owner: owner,
    ProjectId: exact(projectId),
    CreateTime: createTime,
    ModifyTime: modifyTime,
    Script: {
      Id: digitsOf(objectIn(entity, 'script').id),
      Path: path,
      Runtime: { Command: digitsOf(objectIn(objectIn(entity, 'script'), 'runtime').command) },
    },
    DataSource: sourceOf(entity),
  }
}

/** What the Get operations answer with. */
export function described(record: EntityRecord, context: Context, withContent = true): JsonObject {
  const { id, name, owner, projectId, createTime, modifyTime } = record
  return {
    Id: id,
    Name: name,
    Owner: owner,
    ProjectId: exact(projectId),
    CreateTime: createTime,
    ModifyTime: modifyTime,
    Spec: writeSpec(record, context, withContent),
  }
}

function sourceOf(entity: JsonObject): JsonObject | undefined {
  const { name, type } = objectIn(entity, 'datasource')
  return name === undefined ? undefined : { Name: digitsOf(name), Type: digitsOf(type) }
}

/** `python` in a spec is `Python` in a row. */
export function capital(value: unknown): string | undefined {
  const text = digitsOf(value)
  return text && text.charAt(0).toUpperCase() + text.slice(1).toLowerCase()
}
