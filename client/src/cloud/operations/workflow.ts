import { dataworks, paged } from './dataworks.ts'
import { answer } from './define.ts'
import type { Created, Described, Done, Row } from './shapes.ts'

const { read, write, list } = dataworks

export interface WorkflowRow extends Row {
  readonly Type?: 'CycleWorkflow' | 'ManualWorkflow'
}

/** What an import answers with. `Response` is the id of the workflow; the job is followed by `job.status`, which has another shape. */
export interface AsyncJob {
  readonly Id: string
  readonly Status?: 'Running' | 'Success' | 'Fail' | 'Cancel'
  readonly Completed?: boolean
  /** 0 to 100. */
  readonly Progress?: number
  readonly Response?: string
  readonly Error?: string
  readonly Type?: string
  readonly CreateTime?: number
}

/** Only the first workflow of a spec is used. Create and update leave its inner nodes aside; import creates or updates them by id. */
export const workflow = {
  create: write('CreateWorkflowDefinition', { ProjectId: 'form id', Spec: 'form text' }, answer<Created>),
  import: write(
    'ImportWorkflowDefinition',
    { DryRun: 'form boolean?', ProjectId: 'form id', Spec: 'form text' },
    answer<{ AsyncJob: AsyncJob; RequestId?: string }>,
  ),
  update: write('UpdateWorkflowDefinition', { Id: 'form text', ProjectId: 'form id', Spec: 'form text' }, answer<Done>),
  get: read(
    'GetWorkflowDefinition',
    { Id: 'query text', IncludeScriptContent: 'query boolean?', ProjectId: 'query id?' },
    answer<{ WorkflowDefinition: Described & { readonly WorkflowId?: string } }>,
  ),
  list: list(
    'ListWorkflowDefinitions',
    { ...paged, Name: 'query text?', Owner: 'query text?', ProjectId: 'query id', Type: 'query CycleWorkflow|ManualWorkflow?' },
    'PagingInfo.WorkflowDefinitions',
    answer<WorkflowRow>,
  ),
  move: write('MoveWorkflowDefinition', { Id: 'form text', Path: 'form text', ProjectId: 'form id' }, answer<Done>),
  // Unlike the other renames this one travels in the query.
  rename: write('RenameWorkflowDefinition', { Id: 'query text', Name: 'query text', ProjectId: 'query id' }, answer<Done>),
  delete: write('DeleteWorkflowDefinition', { Id: 'form text', ProjectId: 'form id' }, answer<Done>),
}
