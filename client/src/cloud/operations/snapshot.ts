import { dataworks, paged } from './dataworks.ts'
import { answer } from './define.ts'

const { readByPost, listByPost } = dataworks

export interface Snapshot {
  readonly Id: string
  readonly ObjectId?: string
  readonly Comment?: string
  readonly Creator?: string
  readonly CreateTime?: number
  readonly Type?: string
  readonly Version?: number
}

/** Saved and published versions of one thing. `Namespace` is the id of the workspace. */
export const snapshot = {
  list: listByPost(
    'ListSnapshots',
    { ...paged, Namespace: 'query text', ObjectId: 'query text', Type: 'query Saved|Deployed|UnDeployed' },
    'PagingInfo.Snapshots',
    answer<Snapshot>,
  ),
  get: readByPost(
    'GetSnapshot',
    { Id: 'query text' },
    answer<{ Snapshot: Snapshot & { readonly Content?: { readonly Content?: string; readonly Spec?: string } } }>,
  ),
}
