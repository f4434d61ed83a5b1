import { dataworks, paged } from './dataworks.ts'
import { answer } from './define.ts'
import type { Done, Script } from './shapes.ts'

const { readByPost, write, listByPost } = dataworks

/** Times are texts here. */
export interface Component {
  readonly ComponentId: string
  readonly Name: string
  readonly Description?: string
  readonly Owner?: string
  readonly ProjectId?: string
  readonly CreateTime?: string
  readonly ModifyTime?: string
}

/** SQL components. Updating is a trial feature that the vendor must enable for the account. */
export const component = {
  create: write(
    'CreateComponent',
    { ClientToken: 'form text?', ProjectId: 'form id', Spec: 'form text' },
    answer<{ ComponentId: string; RequestId?: string }>,
  ),
  update: write('UpdateComponent', { ComponentId: 'form text', ProjectId: 'query id', Spec: 'form text' }, answer<Done>),
  get: readByPost(
    'GetComponent',
    { ComponentId: 'query text', ProjectId: 'query id?' },
    answer<{ Component: Component & { readonly Spec: string } }>,
  ),
  list: listByPost(
    'ListComponents',
    { ...paged, Name: 'query text?', ProjectId: 'query id?' },
    'PagingInfo.Components',
    answer<Component & { readonly Script?: Script }>,
  ),
  delete: write('DeleteComponent', { ComponentId: 'form text', ProjectId: 'form id' }, answer<Done>),
}
