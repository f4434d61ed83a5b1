import { workflow } from '../../cloud/operations/workflow.ts'
import { createEntity } from '../entities/createEntity.ts'
import { checkProject, findEntity } from '../entities/findEntity.ts'
import { listEntities } from '../entities/listEntities.ts'
import { updateEntity } from '../entities/updateEntity.ts'
import { exact } from '../exactJson.ts'
import { progressOf, startImport } from '../jobs.ts'
import { pageOf } from '../rpc/page.ts'
import { on, type Route } from '../rpc/route.ts'
import type { EntityRecord } from '../store/records.ts'
import { entityRoutes } from './entityRoutes.ts'
import { described, entityRow } from './entityRow.ts'

export const workflowRoutes: readonly Route[] = [
  on(workflow.create, (input, context) => ({ Id: createEntity(context, 'workflow', input).id })),
  on(workflow.import, ({ ProjectId, Spec, DryRun = false }, context) => {
    checkProject(context, ProjectId)
    const job = startImport(context, ProjectId, Spec, DryRun)
    const { id, status, createTime } = job
    const progress = progressOf(job, context.clock())
    return { AsyncJob: { Id: id, Type: 'Create', Status: status, Progress: progress, Completed: false, CreateTime: createTime } }
  }),
  on(workflow.update, (input, context) => {
    updateEntity(context, 'workflow', input)
    return { Success: true }
  }),
  on(workflow.get, ({ Id, ProjectId, IncludeScriptContent = false }, context) => {
    const record = findEntity(context, 'workflow', Id, ProjectId)
    const number = record.online === undefined ? {} : { WorkflowId: exact(record.online) }
    return { WorkflowDefinition: { ...described(record, context, IncludeScriptContent), ...number } }
  }),
  on(workflow.list, (input, context) => {
    const type = input.Type ?? 'CycleWorkflow'
    const { rows, page } = pageOf(
      listEntities(context, 'workflow', input).filter((record) => typeOf(record) === type),
      input,
    )
    return { PagingInfo: { ...page, WorkflowDefinitions: rows.map((record) => ({ ...entityRow(record), Type: typeOf(record) })) } }
  }),
  ...entityRoutes('workflow', workflow),
]

/** The list knows two types; a TriggerWorkflow is listed with the scheduled ones. */
function typeOf({ kind }: EntityRecord): string {
  return kind === 'ManualWorkflow' ? kind : 'CycleWorkflow'
}
