import { dataworks, paged } from './dataworks.ts'
import { answer } from './define.ts'
import type { Created, Described, Done, NamedSource, Row } from './shapes.ts'

const { read, write, list } = dataworks

export interface ResourceRow extends Row {
  readonly DataSource?: NamedSource
  readonly SourcePath?: string
  readonly SourceType?: 'Local' | 'Oss'
  readonly TargetPath?: string
  readonly TargetType?: 'Gateway' | 'Oss' | 'Hdfs'
  readonly Type?: 'Python' | 'Jar' | 'Archive' | 'File'
}

/** File resources. Only the first entry of `fileResources` is used; `ResourceFile` is a URL that the service can read the bytes from. */
export const resource = {
  create: write('CreateResource', { ProjectId: 'form id', ResourceFile: 'form text?', Spec: 'form text' }, answer<Created>),
  update: write('UpdateResource', { Id: 'form text', ProjectId: 'form id', ResourceFile: 'form text?', Spec: 'form text' }, answer<Done>),
  get: read('GetResource', { Id: 'query text', ProjectId: 'query id?' }, answer<{ Resource: Described }>),
  list: list(
    'ListResources',
    { ...paged, Name: 'query text?', Owner: 'query text?', ProjectId: 'query id', Type: 'query Python|Jar|Archive|File?' },
    'PagingInfo.Resources',
    answer<ResourceRow>,
  ),
  move: write('MoveResource', { Id: 'form text', Path: 'form text', ProjectId: 'form id' }, answer<Done>),
  rename: write('RenameResource', { Id: 'form text', Name: 'form text', ProjectId: 'form id' }, answer<Done>),
  delete: write('DeleteResource', { Id: 'form text', ProjectId: 'form id' }, answer<Done>),
}
