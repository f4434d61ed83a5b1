import { CloudError } from '../../../../client/src/cloud/call/cloudError.ts'
import type { List } from '../../../../client/src/explorer/list.ts'
import type { TreeNode } from '../../../../client/src/explorer/node.ts'
import { sections } from '../../../../client/src/explorer/opens.ts'

const row = { Id: '1', Name: 'a', Script: { Path: 'f/a' } }
const inside: List = { kind: 'inside', container: { id: '2', name: 'daily' } }
const files: List = { kind: 'files', drive: '1', folder: 'root' }
const node = (Command: string, list: List = { kind: 'nodes' }): TreeNode => ({
  kind: 'node',
  list,
  row: { ...row, Id: Command, Script: { ...row.Script, Runtime: { Command } } },
})
const parent: TreeNode = { kind: 'section', section: 'nodes' }

/** The error of the entry for a failure. */
export const failure = new CloudError({
  kind: 'throttled',
  code: 'Throttling.User',
  message: 'Too many calls.',
  hint: 'Wait a little.',
  requestId: 'R-1',
  mayHaveHappened: false,
})

/** One entry of each sort, by what it is called. */
export const everyEntry: Readonly<Record<string, TreeNode>> = {
  ...Object.fromEntries(sections.map((section) => [`section ${section}`, { kind: 'section', section }])),
  'manual workflows': { kind: 'manualWorkflows' },
  ...Object.fromEntries(
    (['workflows', 'manualWorkflows', 'nodes', 'resources', 'functions'] as const).map((of) => [
      `folder of ${of}`,
      { kind: 'folder', of, path: 'f' },
    ]),
  ),
  workflow: { kind: 'workflow', list: { kind: 'workflows' }, row },
  'manual workflow': { kind: 'workflow', list: { kind: 'manualWorkflows' }, row: { ...row, Type: 'ManualWorkflow' } },
  node: node('ODPS_SQL'),
  'node inside': node('ODPS_SQL', inside),
  loop: node('CONTROLLER_TRAVERSE'),
  'loop inside': node('CONTROLLER_TRAVERSE', inside),
  resource: { kind: 'resource', list: { kind: 'resources' }, row },
  function: { kind: 'function', list: { kind: 'functions' }, row },
  group: { kind: 'apiGroup', list: { kind: 'apiGroups' }, row: { GroupId: 'ds_1', GroupName: 'shop' } },
  'folder of a group': { kind: 'apiFolder', list: { kind: 'apiFolders' }, row: { FolderId: '3', FolderName: 'reports' } },
  api: { kind: 'api', list: { kind: 'apis' }, row: { ApiId: '4', ApiName: 'orders', ApiMode: 1 } },
  drive: { kind: 'drive', list: { kind: 'drives' }, row: { drive_id: '1', drive_name: 'Sandbox' } },
  'folder of a drive': { kind: 'driveFolder', list: files, row: { file_id: '5', name: 'partners', type: 'folder' } },
  'file of a drive': { kind: 'driveFile', list: files, row: { file_id: '6', name: 'a.csv', type: 'file' } },
  more: { kind: 'more', in: parent, list: { kind: 'nodes' }, read: 100, total: 230 },
  empty: { kind: 'empty', in: parent },
  'no Drive': { kind: 'noDrive', in: { kind: 'section', section: 'drive' } },
  error: { kind: 'error', in: parent, list: { kind: 'nodes' }, error: failure },
  unread: { kind: 'unread', in: parent, lists: [{ kind: 'workflows' }] },
}
