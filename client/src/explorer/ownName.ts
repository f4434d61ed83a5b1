import { nameOf } from './nameOf.ts'
import type { TreeNode } from './node.ts'

/** What people call an entry that a filter can be about. */
export function ownName(node: TreeNode): string | undefined {
  switch (node.kind) {
    case 'section':
    case 'manualWorkflows':
    case 'more':
    case 'empty':
    case 'noDrive':
    case 'error':
    case 'unread':
      return undefined
    case 'folder':
      return node.path.slice(node.path.lastIndexOf('/') + 1)
    default:
      return nameOf(node)
  }
}
