import { dataworks, paged } from './dataworks.ts'
import { answer } from './define.ts'
import type { Created, Described, Done, NamedSource, Row } from './shapes.ts'

const { read, write, list } = dataworks

export interface FunctionRow extends Row {
  readonly ClassName?: string
  readonly DataSource?: NamedSource
  readonly FileResource?: string
  readonly Type?: 'Math' | 'Aggregate' | 'String' | 'Date' | 'Analytic' | 'Other'
}

/** User defined functions. Only the first function of a spec is used. */
export const udf = {
  create: write('CreateFunction', { ProjectId: 'form id', Spec: 'form text' }, answer<Created>),
  update: write('UpdateFunction', { Id: 'form text', ProjectId: 'form id', Spec: 'form text' }, answer<Done>),
  get: read('GetFunction', { Id: 'query text', ProjectId: 'query id?' }, answer<{ Function: Described }>),
  list: list(
    'ListFunctions',
    {
      ...paged,
      Name: 'query text?',
      Owner: 'query text?',
      ProjectId: 'query id',
      Type: 'query Math|Aggregate|String|Date|Analytic|Other?',
    },
    'PagingInfo.Functions',
    answer<FunctionRow>,
  ),
  move: write('MoveFunction', { Id: 'form text', Path: 'form text', ProjectId: 'form id' }, answer<Done>),
  rename: write('RenameFunction', { Id: 'form text', Name: 'form text', ProjectId: 'form id' }, answer<Done>),
  delete: write('DeleteFunction', { Id: 'form text', ProjectId: 'form id' }, answer<Done>),
}
