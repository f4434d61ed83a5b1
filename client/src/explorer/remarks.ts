import type { List } from './list.ts'
import type { ListCache, ListState } from './listCache.ts'
import { noDriveDomain } from './noDriveDomain.ts'
import type { TreeNode } from './node.ts'

/** What an entry shows: what is in it, and what there is to say about that. */
export function remarks(
  node: TreeNode,
  list: List,
  state: ListState,
  shown: readonly TreeNode[],
  peek: ListCache['peek'],
): readonly TreeNode[] {
  // A folder shows a part of a list whose owner says the rest.
  if (node.kind === 'folder' || node.kind === 'apiFolder') return shown
  const all = [...unread(node, shown, peek), ...shown, ...rest(node, list, state)]
  const told: readonly TreeNode[] = all.length > 0 ? all : [{ kind: 'empty', in: node }]
  return node.kind === 'section' && node.section === 'workflows' ? [...told, { kind: 'manualWorkflows' }] : told
}

function rest(node: TreeNode, list: List, state: ListState): readonly TreeNode[] {
  if (state.kind === 'failed') {
    return [state.error === noDriveDomain ? { kind: 'noDrive', in: node } : { kind: 'error', in: node, list, error: state.error }]
  }
  const { things, total, next, failure } = state
  if (failure) return [{ kind: 'error', in: node, list, error: failure }]
  return next === undefined ? [] : [{ kind: 'more', in: node, list, read: things.length, ...(total !== undefined && { total }) }]
}

/** Nodes in folders may be inside workflows that nobody has read yet. */
function unread(node: TreeNode, shown: readonly TreeNode[], peek: ListCache['peek']): readonly TreeNode[] {
  if (node.kind !== 'section' || node.section !== 'nodes' || !shown.some(({ kind }) => kind === 'folder')) return []
  const lists = (['workflows', 'manualWorkflows'] as const)
    .map((kind) => ({ kind }))
    .filter((list) => {
      const state = peek(list)
      return state?.kind !== 'read' || state.next !== undefined
    })
  return lists.length === 0 ? [] : [{ kind: 'unread', in: node, lists }]
}
