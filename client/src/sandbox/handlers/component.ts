import { component } from '../../cloud/operations/component.ts'
import type { Context } from '../context.ts'
import { createEntity } from '../entities/createEntity.ts'
import { deleteEntity } from '../entities/deleteEntity.ts'
import { findEntity } from '../entities/findEntity.ts'
import { listEntities } from '../entities/listEntities.ts'
import { updateEntity } from '../entities/updateEntity.ts'
import { digitsOf, exact } from '../exactJson.ts'
import { type JsonObject, listIn, objectIn } from '../json.ts'
import { pageOf } from '../rpc/page.ts'
import { on, type Route } from '../rpc/route.ts'
import { writeSpec } from '../spec/writeSpec.ts'
import type { EntityRecord } from '../store/records.ts'

/** SQL components. Their ids have another name, and their times are texts. */
export const componentRoutes: readonly Route[] = [
  on(component.create, (input, context) => ({ ComponentId: createEntity(context, 'component', input).id })),
  on(component.update, ({ ComponentId, ...input }, context) => {
    updateEntity(context, 'component', { Id: ComponentId, ...input })
    return { Success: true }
  }),
  on(component.get, ({ ComponentId, ProjectId }, context) => {
    const record = findEntity(context, 'component', ComponentId, ProjectId)
    return { Component: { ...described(record, context), Spec: writeSpec(record, context) } }
  }),
  on(component.list, (input, context) => {
    const projects = context.world.projects.map(({ id }) => id).filter((id) => input.ProjectId === undefined || id === input.ProjectId)
    const found = projects.flatMap((ProjectId) => listEntities(context, 'component', { ...input, ProjectId }))
    const { rows, page } = pageOf(found, input)
    return { PagingInfo: { ...page, Components: rows.map((record) => ({ ...described(record, context), ...parts(record) })) } }
  }),
  on(component.delete, ({ ComponentId, ProjectId }, context) => {
    deleteEntity(context, 'component', ComponentId, ProjectId)
    return { Success: true }
  }),
]

function described({ id, name, owner, projectId, createTime, modifyTime, entity }: EntityRecord, { world }: Context): JsonObject {
  return {
    ComponentId: id,
    Name: name,
    Description: digitsOf(entity.description),
    Owner: owner,
    ProjectId: exact(projectId),
    CreateTime: String(createTime),
    ModifyTime: String(modifyTime),
    RegionId: world.region,
  }
}

function parts({ entity, path }: EntityRecord): JsonObject {
  const script = objectIn(entity, 'script')
  return {
    Script: { Id: digitsOf(script.id), Path: path, Runtime: { Command: digitsOf(objectIn(script, 'runtime').command) } },
    Inputs: listIn(entity, 'inputs').map(parameter),
    Outputs: listIn(entity, 'outputs').map(parameter),
  }
}

function parameter(value: unknown): JsonObject {
  const { name, type, defaultValue, description } = objectIn({ value }, 'value')
  return { Name: name, Type: type, DefaultValue: defaultValue, Description: description }
}
