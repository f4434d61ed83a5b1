import type { Words } from '../../../server/src/language/sentence.ts'
import type { TreeNode } from './node.ts'

/** An entry of the tree as it is drawn. */
export interface Item {
  /** The same for the same entry, whatever else is drawn. */
  readonly id: string
  readonly label: Words
  /** Which letters of the label the filter asks for: from, up to. */
  readonly highlight?: readonly [number, number]
  readonly description?: Words
  /** Lines, the first of them the heading. */
  readonly tooltip: readonly Words[]
  /** A codicon's name. */
  readonly icon: string
  /** Words that the menus of the manifest ask for. */
  readonly contextValue: string
  readonly state: 'leaf' | 'closed' | 'open'
  /** What Enter or a click does, and to which entry. */
  readonly command?: { readonly id: string; readonly title: Words; readonly target: TreeNode }
  /** For those who hear the tree. */
  readonly spoken: Words
}
