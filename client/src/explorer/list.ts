/** A list of the service that the tree is made from; each is read on its own, page by page. */
export type List =
  | { readonly kind: FolderedKind }
  /** The nodes inside a workflow or a container node. */
  | { readonly kind: 'inside'; readonly container: Container }
  /** Of the data service: `apis` and `apiFolders` serve all groups. */
  | { readonly kind: 'apiGroups' | 'apis' | 'apiFolders' }
  | { readonly kind: 'drives' }
  /** The entries of a folder of a drive; its top folder is `root`. */
  | { readonly kind: 'files'; readonly drive: string; readonly folder: string }

/** Lists whose rows say in which folder of the workspace they are. `workflows` are the scheduled ones, which the service lists apart from those that people start. */
export type FolderedKind = 'workflows' | 'manualWorkflows' | 'nodes' | 'resources' | 'functions'

export interface Container {
  readonly id: string
  readonly name: string
}

/** The same for the same list, whatever its container is called by now. */
export function keyOf(list: List): string {
  switch (list.kind) {
    case 'inside':
      return `inside:${list.container.id}`
    case 'files':
      return `files:${list.drive}:${list.folder}`
    default:
      return list.kind
  }
}
