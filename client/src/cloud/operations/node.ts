import { dataworks, paged } from './dataworks.ts'
import { answer } from './define.ts'
import type { Created, Described, Done, NamedSource, Row, Tag } from './shapes.ts'

const { read, write, list } = dataworks

export interface NodeOutputRow {
  readonly Data?: string
  readonly RefTableName?: string
}

export interface NodeRow extends Row {
  readonly DataSource?: NamedSource
  readonly Inputs?: { readonly NodeOutputs?: readonly NodeOutputRow[] }
  readonly Outputs?: { readonly NodeOutputs?: readonly NodeOutputRow[] }
  readonly Recurrence?: string
  readonly RuntimeResource?: { readonly ResourceGroup?: string; readonly ResourceGroupId?: string }
  readonly Strategy?: Readonly<Record<string, string | number>>
  readonly Tags?: readonly Tag[]
  readonly TaskId?: string
  readonly Trigger?: { readonly Cron?: string; readonly Type?: string; readonly Timezone?: string }
}

/** Only the first node of a spec is used; with a `ContainerId` its `script.path` does not matter. The command of a node never changes. */
export const node = {
  create: write(
    'CreateNode',
    {
      ContainerId: 'form text?',
      ProjectId: 'form id',
      Scene: 'form DATAWORKS_PROJECT|DATAWORKS_MANUAL_WORKFLOW|DATAWORKS_MANUAL_TASK',
      Spec: 'form text',
    },
    answer<Created>,
  ),
  update: write('UpdateNode', { Id: 'form text', ProjectId: 'form id', Spec: 'form text' }, answer<Done>),
  get: read('GetNode', { Id: 'query text', ProjectId: 'query id?' }, answer<{ Node: Described & { readonly TaskId?: string } }>),
  // The scene is spelled otherwise than for a create, and sources differ: leave it out unless needed.
  list: list(
    'ListNodes',
    {
      ...paged,
      ContainerId: 'query text?',
      Name: 'query text?',
      ProjectId: 'query id',
      Recurrence: 'query Normal|Pause|Skip?',
      RerunMode: 'query Allowed|FailureAllowed|Denied?',
      Scene: 'query DataworksProject|DataworksManualWorkflow|DataworksManualTask?',
    },
    'PagingInfo.Nodes',
    answer<NodeRow>,
  ),
  dependencies: list('ListNodeDependencies', { ...paged, Id: 'query text', ProjectId: 'query id' }, 'PagingInfo.Nodes', answer<NodeRow>),
  move: write('MoveNode', { Id: 'form text', Path: 'form text', ProjectId: 'form id' }, answer<Done>),
  rename: write('RenameNode', { Id: 'form text', Name: 'form text', ProjectId: 'form id' }, answer<Done>),
  delete: write('DeleteNode', { Id: 'form text', ProjectId: 'form id' }, answer<Done>),
}
