import type { Words } from '../../server/src/language/sentence.ts'
import type { CloudError } from './cloud/call/cloudError.ts'
import type { Workspace } from './workspace.ts'

/** Which workspace the user has chosen, and the way to it. */
export interface Session {
  readonly state: SessionState
  /** Told after each change of the state. */
  onChange(listener: () => void): { dispose(): void }
  /**
   * The chosen workspace, ready for calls; undefined when none is chosen or the folder is not trusted. Starts the sandbox when that was chosen.
   * Rejects with a CloudError when there is no way to it. Calls nobody else and asks the user nothing.
   */
  workspace(): Promise<Workspace | undefined>
}

export type SessionState =
  /** The folder is not trusted: nothing is sent. */
  | { readonly kind: 'untrusted' }
  | { readonly kind: 'none' }
  | {
      readonly kind: 'chosen'
      readonly workspace: { readonly id: string; readonly name: string }
      readonly region: string
      /** "Local sandbox", "Profile work". */
      readonly connection: Words
      /** Why there was no way to it when it was last asked for; `workspace()` tries again. */
      readonly failure?: CloudError
    }
