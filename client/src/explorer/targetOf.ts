import type { Entity } from '../entity.ts'
import { entityOf } from './entityOf.ts'
import { nameOf } from './nameOf.ts'
import type { TreeNode } from './node.ts'

/** What a command that was called on an entry begins with: a thing of the workspace, a folder of it, or the top of a drive, whose id is `root`. */
export function targetOf(node: TreeNode): Entity | { readonly kind: 'folder'; readonly path: string } | undefined {
  if (node.kind === 'folder') return { kind: 'folder', path: node.path }
  if (node.kind === 'drive') return { kind: 'driveFolder', id: 'root', name: nameOf(node), drive: node.row.drive_id }
  return entityOf(node)
}
