import type { NameKind, NameList, WorkspaceNames } from '../../../server/src/language/model/workspaceNames.ts'
import type { CloudError } from '../cloud/call/cloudError.ts'

/** Names of things in the chosen workspace, for completion and hover. They are read when they are wanted, and kept. */
export interface Names {
  /** What is known now; null when no workspace is chosen or the folder is not trusted. */
  known(): WorkspaceNames | null
  /** A list, read from the service unless it is young; null when it cannot be had now. Never rejects. */
  wanted(kind: NameKind): Promise<NameList | null>
  /** Reads again every list that was ever wanted, those that the service had refused too. Never rejects. */
  refresh(progress: { readonly signal: AbortSignal; report(kind: NameKind): void }): Promise<Refreshed>
  /** Something was made, renamed or deleted: the lists that would show it are read again when they are wanted, but not every few minutes. */
  outdated(...kinds: readonly NameKind[]): void
  /** Told when another workspace is chosen, and after a refresh. */
  onChange(listener: () => void): { dispose(): void }
}

export interface Refreshed {
  readonly read: readonly NameKind[]
  readonly failures: readonly { readonly kind: NameKind; readonly error: CloudError }[]
}
