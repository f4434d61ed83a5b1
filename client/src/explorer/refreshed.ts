import type { List } from './list.ts'
import type { TreeNode } from './node.ts'
import { opens } from './opens.ts'

/** The lists that are forgotten when an entry is to be read again: what is directly in it. */
export function refreshed(node: TreeNode): readonly List[] {
  if (node.kind === 'error') return [node.list]
  if (node.kind === 'section' && node.section === 'apis') return [{ kind: 'apiGroups' }, { kind: 'apis' }, { kind: 'apiFolders' }]
  const list = opens(node)
  if (!list) return []
  return list.kind === 'apis' ? [list, { kind: 'apiFolders' }] : [list]
}
