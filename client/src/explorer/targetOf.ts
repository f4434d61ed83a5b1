import type { Entity } from '../entity.ts'
import { entityOf } from './entityOf.ts'
import { nameOf } from './nameOf.ts'
import type { TreeNode } from './node.ts'

/** What a command begins with that was called on an entry. */
export type TreeTarget =
  | Entity
  /** A folder of the workspace. */
  | { readonly kind: 'folder'; readonly path: string }
  /** A group of the data service, or a folder in it; without a name when only its id is known. */
  | {
      readonly kind: 'apiGroup'
      readonly id: string
      readonly name: string
      readonly folder?: { readonly id: string; readonly name: string }
    }

/** Of a drive it is its top folder, whose id is `root`. Undefined for what is no place and no thing. */
export function targetOf(node: TreeNode): TreeTarget | undefined {
  switch (node.kind) {
    case 'folder':
      return { kind: 'folder', path: node.path }
    case 'apiGroup':
      return { kind: 'apiGroup', id: node.row.GroupId, name: nameOf(node) }
    case 'apiFolder': {
      const { GroupId, FolderId } = node.row
      return GroupId === undefined ? undefined : { kind: 'apiGroup', id: GroupId, name: '', folder: { id: FolderId, name: nameOf(node) } }
    }
    case 'drive':
      return { kind: 'driveFolder', id: 'root', name: nameOf(node), drive: node.row.drive_id }
    default:
      return entityOf(node)
  }
}
