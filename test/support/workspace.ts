import type { NameEntry, NameKind, NameList, WorkspaceNames, WorkspaceView } from '../../server/src/language/model/workspaceNames.ts'
import type { SeenWorkspace } from '../../server/src/language/rules/rule.ts'

/** When the lists of the workspace below were read. */
export const checkedAt = Date.UTC(2026, 0, 2, 3, 4, 5)

export function listOf(...entries: readonly NameEntry[]): NameList {
  return { checkedAt, complete: true, entries }
}

/** What is known of a small workspace, each list whole. */
export const lists = {
  dataSources: listOf(
    { name: 'odps_first', id: '8649832502405358602', type: 'odps', environment: 'Dev' },
    { name: 'odps_first', id: '8649832502405358601', type: 'odps', environment: 'Prod', description: 'MaxCompute of the shop' },
    { name: 'mysql_orders', id: '8649832502405358603', type: 'mysql' },
  ),
  computeResources: listOf({ name: 'holo_first', id: '8649832502405358604', type: 'hologres' }),
  resourceGroups: listOf({ name: 'nightly', id: 'Serverless_res_group_1_2', type: 'CommonV2' }),
  resources: listOf({ name: 'tools.py', id: '631752142290', type: 'Python', path: 'shop/tools.py', owner: '1107550004253538' }),
  functions: listOf({ name: 'to_day', id: '580667964888', type: 'Date' }),
  workflows: listOf({ name: 'nightly_load', id: '723932906364', type: 'CycleWorkflow' }),
  nodes: listOf(
    { name: 'import_orders', id: '463497880880', type: 'ODPS_SQL', outputs: ['shop.import_orders', '463497880880_out'] },
    { name: 'import_users', id: '463497880881', type: 'DIDE_SHELL', outputs: ['shop.import_users'] },
  ),
  apiGroups: listOf({ name: 'orders', id: 'ds_123abc' }),
} satisfies Record<NameKind, NameList>

export const names: WorkspaceNames = { workspace: { id: '10000', name: 'shop' }, lists }

export const seenWorkspace: SeenWorkspace = { names, timeZone: 'Asia/Shanghai' }

/** The same five minutes later, with the lists that were wanted. */
export function viewOf(known: WorkspaceNames = names): WorkspaceView & { readonly wanted: readonly NameKind[] } {
  const wanted: NameKind[] = []
  return { names: known, now: checkedAt + 5 * 60_000 + 1, wanted, want: (kinds) => wanted.push(...kinds) }
}
