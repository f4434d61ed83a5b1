import { keyOf } from './list.ts'
import type { Thing, TreeNode } from './node.ts'

/** The same for the same entry in every state of the tree, and for no other entry of the workspace. */
export function idOf(node: TreeNode): string {
  switch (node.kind) {
    case 'section':
      return node.section
    case 'manualWorkflows':
      return node.kind
    case 'folder':
      return `${node.of}/folder/${node.path}`
    case 'more':
    case 'empty':
    case 'noDrive':
    case 'error':
    case 'unread':
      return `${idOf(node.in)}/${node.kind}`
    default:
      return `${keyOf(node.list)}/${thingId(node)}`
  }
}

/** The id that the service knows it by. */
export function thingId(thing: Thing): string {
  switch (thing.kind) {
    case 'apiGroup':
      return thing.row.GroupId
    case 'apiFolder':
      return thing.row.FolderId
    case 'api':
      return thing.row.ApiId
    case 'drive':
      return thing.row.drive_id
    case 'driveFolder':
    case 'driveFile':
      return thing.row.file_id
    default:
      return thing.row.Id
  }
}
