import type { Entity } from '../entity.ts'

/** Where a command begins: with a document, by its URI; with a local file, by its absolute path; or at what was chosen in the tree. */
export type Target = string | Entity | FolderTarget | ApiGroupTarget

/** A folder of the workspace. */
export interface FolderTarget {
  readonly kind: 'folder'
  /** Without slashes at its ends. */
  readonly path: string
}

/** A group of the data service, or a folder in it. */
export interface ApiGroupTarget {
  readonly kind: 'apiGroup'
  readonly id: string
  /** Empty when the tree does not know it. */
  readonly name: string
  readonly folder?: { readonly id: string; readonly name: string }
}
