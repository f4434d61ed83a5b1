import { dataworks, paged } from './dataworks.ts'
import { answer } from './define.ts'
import type { Created, Done } from './shapes.ts'

const { read, write, list } = dataworks

export type PipelineStatus = 'Init' | 'Running' | 'Success' | 'Fail' | 'Termination' | 'Cancel'

export interface Stage {
  readonly Code: string
  readonly Name?: string
  readonly Description?: string
  readonly Message?: string
  readonly Status?: PipelineStatus
  readonly Step?: number
  readonly Type?: 'Deploy' | 'Check' | 'Offline' | 'Build' | 'Delete'
}

export interface PipelineRun {
  readonly Id: string
  readonly Status?: PipelineStatus
  readonly Stages?: readonly Stage[]
  readonly Message?: string
  readonly Description?: string
  readonly Creator?: string
  readonly CreateTime?: number
  readonly ModifyTime?: number
}

export interface PipelineItem {
  readonly Id: string
  readonly Name?: string
  readonly Status?: PipelineStatus
  readonly Type?: 'Node' | 'WorkflowDefinition' | 'Resource' | 'Function'
  readonly Message?: string
  readonly Spec?: string
  readonly Version?: number
}

/** Publishing and taking offline. Only the first of `ObjectIds` (with its children) is processed; only status `Success` is success. */
export const pipeline = {
  create: write(
    'CreatePipelineRun',
    {
      AutoRunUntilStage: 'form text?',
      Description: 'form text?',
      ObjectIds: 'form texts as json',
      ProjectId: 'form id',
      RunMode: 'form Normal|Auto?',
      Type: 'form Online|Offline',
    },
    answer<Created>,
  ),
  get: read('GetPipelineRun', { Id: 'query text', ProjectId: 'query id' }, answer<{ Pipeline: PipelineRun }>),
  // Success only says that the stage was triggered.
  runStage: write('ExecPipelineRunStage', { Code: 'form text', Id: 'form text', ProjectId: 'query id' }, answer<Done>),
  list: list(
    'ListPipelineRuns',
    {
      ...paged,
      Creator: 'query text?',
      ObjectId: 'query text?',
      ProjectId: 'query id',
      Status: 'query Init|Running|Success|Fail|Termination|Cancel?',
    },
    'PagingInfo.PipelineRuns',
    answer<PipelineRun>,
  ),
  items: list(
    'ListPipelineRunItems',
    { ...paged, PipelineRunId: 'query text', ProjectId: 'query id' },
    'PagingInfo.PipelineRunItems',
    answer<PipelineItem>,
  ),
  abolish: write('AbolishPipelineRun', { Id: 'form text', ProjectId: 'form id' }, answer<Done>),
}
