/** What a workspace has that commands act on. */
export type EntityKind = 'workflow' | 'node' | 'resource' | 'function' | 'api' | 'driveFile' | 'driveFolder'

/** One thing in the workspace, as far as a list of the service tells. */
export interface Entity {
  readonly kind: EntityKind
  readonly id: string
  readonly name: string
  /** Folder in the workspace, without the name: `orders/daily`. Of a Drive entry there is none. */
  readonly folder?: string
  /** The workflow that a node is inside of. */
  readonly container?: { readonly id: string; readonly name: string }
  /** A node that holds others, such as a loop. */
  readonly holdsNodes?: true
  /** Of a Drive entry: its drive, and the folder it is in. */
  readonly drive?: string
  readonly parent?: string
}

export function isInDrive(kind: EntityKind): kind is 'driveFile' | 'driveFolder' {
  return kind === 'driveFile' || kind === 'driveFolder'
}
