import type { CloudError } from '../cloud/call/cloudError.ts'
import type { ApiDraft, ApiFolder, ApiGroup } from '../cloud/operations/dataServiceShapes.ts'
import type { Drive, DriveFile } from '../cloud/operations/driveShapes.ts'
import type { NodeRow } from '../cloud/operations/node.ts'
import type { ResourceRow } from '../cloud/operations/resource.ts'
import type { FunctionRow } from '../cloud/operations/udf.ts'
import type { WorkflowRow } from '../cloud/operations/workflow.ts'
import type { FolderedKind, List } from './list.ts'

/** An entry of the explorer: plain data, the same in every state of the tree as long as it says the same. */
export type TreeNode =
  | { readonly kind: 'section'; readonly section: Section }
  /** Inside the section of workflows: the service lists them apart. */
  | { readonly kind: 'manualWorkflows' }
  /** A folder of the workspace, by its path without slashes at its ends. */
  | { readonly kind: 'folder'; readonly of: FolderedKind; readonly path: string }
  | Thing
  | Remark

export type Section = 'workflows' | 'nodes' | 'resources' | 'functions' | 'apis' | 'drive'

/** A row of a list, and the list that it was read from. */
export type Thing =
  | Read<'workflow', WorkflowRow>
  | Read<'node', NodeRow>
  | Read<'resource', ResourceRow>
  | Read<'function', FunctionRow>
  | Read<'apiGroup', ApiGroup>
  | Read<'apiFolder', ApiFolder>
  | Read<'api', ApiDraft>
  | Read<'drive', Drive>
  | Read<'driveFolder', DriveFile>
  | Read<'driveFile', DriveFile>

export type ThingOf<Kind extends Thing['kind']> = Thing & { readonly kind: Kind }

interface Read<Kind, Row> {
  readonly kind: Kind
  readonly row: Row
  readonly list: List
}

/** What stands in for rows that are not there. */
export type Remark =
  /** There is another page. `read` counts the rows so far, `total` all of them where the service says so. */
  | { readonly kind: 'more'; readonly in: TreeNode; readonly list: List; readonly read: number; readonly total?: number }
  | { readonly kind: 'empty'; readonly in: TreeNode }
  /** No Drive domain is known for the connection. */
  | { readonly kind: 'noDrive'; readonly in: TreeNode }
  /** The list, or its next page, could not be read. */
  | { readonly kind: 'error'; readonly in: TreeNode; readonly list: List; readonly error: CloudError }
  /** Nodes are told to be outside workflows by the paths of workflows, and these have not all been read. */
  | { readonly kind: 'unread'; readonly in: TreeNode; readonly lists: readonly List[] }
