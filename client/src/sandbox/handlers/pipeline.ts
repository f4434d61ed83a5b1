import { pipeline } from '../../cloud/operations/pipeline.ts'
import type { Context } from '../context.ts'
import { checkProject } from '../entities/findEntity.ts'
import { exact } from '../exactJson.ts'
import type { JsonObject } from '../json.ts'
import { itemsOf, stageCodes, startStage } from '../pipelines.ts'
import { pageOf } from '../rpc/page.ts'
import { on, type Route } from '../rpc/route.ts'
import { ServiceError } from '../serviceError.ts'
import { invalid } from '../spec/readSpec.ts'
import type { EntityRecord, Family, PipelineRecord } from '../store/records.ts'
import { put } from '../store/store.ts'

/** How items name the families. */
const itemTypes: Readonly<Record<Family, string>> = {
  workflow: 'WorkflowDefinition',
  node: 'Node',
  resource: 'Resource',
  function: 'Function',
  component: 'Component',
}

/** Publishing and taking offline. */
export const pipelineRoutes: readonly Route[] = [
  on(pipeline.create, ({ ObjectIds, ProjectId, Type, RunMode, AutoRunUntilStage, Description = '' }, context) => {
    checkProject(context, ProjectId)
    const record = publishable(context, ObjectIds[0] ?? '', ProjectId)
    const codes = stageCodes(
      Type,
      context.world.projects.some(({ id, development }) => id === ProjectId && development),
    )
    const now = context.clock()
    const failWith = context.faults.takeJobFailure('CreatePipelineRun')
    const run: PipelineRecord = {
      id: context.ids.entity(),
      projectId: ProjectId,
      objectId: record.id,
      items: itemsOf(record, context),
      type: Type,
      description: Description,
      createTime: now,
      modifyTime: now,
      status: 'Running',
      stages: codes.map((code) => ({ code, status: 'Init' })),
      ...(RunMode === 'Auto' && { autoUntil: AutoRunUntilStage ?? codes.at(-1) ?? '' }),
      ...(failWith !== undefined && { failWith }),
    }
    context.store.commit([put('pipeline', startStage(run, 0, context))])
    return { Id: run.id }
  }),
  on(pipeline.get, ({ Id, ProjectId }, context) => ({ Pipeline: row(find(context, Id, ProjectId), context) })),
  on(pipeline.runStage, ({ Id, ProjectId, Code }, context) => {
    const run = find(context, Id, ProjectId)
    const at = run.stages.findIndex(({ code }) => code === Code)
    if (at < 0) throw invalid(`The pipeline run has no stage ${Code}; its stages are ${run.stages.map(({ code }) => code).join(', ')}`)
    if (run.status !== 'Running') throw invalid(`The pipeline run has ended with ${run.status}`)
    if (run.stages[at]?.status !== 'Init') throw invalid(`Stage ${Code} was started already`)
    if (run.stages.slice(0, at).some(({ status }) => status !== 'Success'))
      throw invalid(`Stage ${Code} cannot start before the stages ahead of it are done`)
    context.store.commit([put('pipeline', startStage(run, at, context))])
    return { Success: true }
  }),
  on(pipeline.list, (input, context) => {
    checkProject(context, input.ProjectId)
    const found = context.store.tables.pipeline
      .find('project', input.ProjectId)
      .filter(({ status, objectId }) => (input.Status ?? status) === status && (input.ObjectId ?? objectId) === objectId)
      .filter(() => (input.Creator ?? context.world.user.id) === context.world.user.id)
    const { rows, page } = pageOf(found, input)
    return { PagingInfo: { ...page, PipelineRuns: rows.map((run) => row(run, context)) } }
  }),
  on(pipeline.items, (input, context) => {
    const run = find(context, input.PipelineRunId, input.ProjectId)
    const { rows, page } = pageOf(run.items, input)
    const times = { CreateTime: run.createTime, ModifyTime: run.modifyTime }
    const items = rows.map(({ id, name, family, spec }) => ({
      Id: id,
      Name: name,
      Type: itemTypes[family],
      Spec: spec,
      Status: run.status,
      Version: 1,
      ...times,
    }))
    return { PagingInfo: { ...page, PipelineRunItems: items } }
  }),
  on(pipeline.abolish, ({ Id, ProjectId }, context) => {
    const run = find(context, Id, ProjectId)
    if (run.status !== 'Running') throw invalid(`The pipeline run has ended with ${run.status}`)
    const stages = run.stages.map((stage) => (stage.status === 'Success' ? stage : { code: stage.code, status: 'Termination' as const }))
    context.store.commit([put('pipeline', { ...run, stages, status: 'Termination', modifyTime: context.clock() })])
    return { Success: true }
  }),
]

function find({ store }: Context, id: string, projectId: string): PipelineRecord {
  const run = store.tables.pipeline.get(id)
  if (run?.projectId !== projectId)
    throw new ServiceError(404, 'PipelineRun.NotFound', `Pipeline run ${id} does not exist in workspace ${projectId}.`)
  return run
}

/** A node inside a workflow is published with its workflow only. */
function publishable({ store }: Context, id: string, projectId: string): EntityRecord {
  const record = store.tables.entity.get(id)
  if (record === undefined || record.projectId !== projectId || record.holder !== undefined) {
    throw new ServiceError(400, '5801489541076353033', `The object to publish was not found: ${id}.`)
  }
  return record
}

function row(run: PipelineRecord, { world }: Context): JsonObject {
  const { id, projectId, description, createTime, modifyTime, status, stages, failWith } = run
  return {
    Id: id,
    ProjectId: exact(projectId),
    Creator: world.user.id,
    Description: description,
    Status: status,
    Message: status === 'Fail' ? failWith : undefined,
    CreateTime: createTime,
    ModifyTime: modifyTime,
    Stages: stages.map(({ code, status: own, message }, at) => ({
      Code: code,
      Name: code,
      Status: own,
      Message: message,
      Step: at + 1,
      Type: typeOf(code, run.type),
    })),
  }
}

function typeOf(code: string, type: PipelineRecord['type']): string {
  if (code.endsWith('CHECK') || code.endsWith('Check')) return 'Check'
  if (code === 'BUILD_PACKAGE') return 'Build'
  return type === 'Online' ? 'Deploy' : 'Offline'
}
