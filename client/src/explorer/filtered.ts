import { idOf } from './idOf.ts'
import type { LoadedTree } from './loadedTree.ts'
import type { TreeNode } from './node.ts'
import { ownName } from './ownName.ts'

/** What is left of a tree when only some names are wanted. */
export interface FilteredTree extends LoadedTree {
  /** How many entries have the text in their names, of how many. */
  readonly matches: number
  readonly of: number
}

/**
 * Leaves the entries whose names contain the text in any letter case, those on the way to them, and what is in them. Only what has been read is looked at:
 * sections stay, and so does what says that there is more.
 */
export function filtered(tree: LoadedTree, text: string): FilteredTree {
  const wanted = text.toLowerCase()
  const kept = new Set<string>()
  let matches = 0
  let all = 0

  /** Whether anything from here on is to be seen. */
  function walk(node: TreeNode, under: boolean): boolean {
    const name = ownName(node)
    const isMatch = name?.toLowerCase().includes(wanted) ?? false
    if (name !== undefined) all++
    if (isMatch) matches++
    let keep = under || isMatch || staysAnyway(node)
    for (const child of tree.children(node) ?? []) {
      const isRemark = ownName(child) === undefined && child.kind !== 'manualWorkflows'
      if (walk(child, under || isMatch) && !isRemark) keep = true
    }
    if (keep) kept.add(idOf(node))
    return keep
  }
  for (const section of tree.children() ?? []) walk(section, false)

  return {
    ...tree,
    matches,
    of: all,
    children: (node) => tree.children(node)?.filter((child) => kept.has(idOf(child))),
  }
}

function staysAnyway(node: TreeNode): boolean {
  return node.kind === 'section' || node.kind === 'more' || node.kind === 'error'
}
