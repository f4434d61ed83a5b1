import type { Call } from './cloud/operations/operation.ts'
import type { LocalFile } from './cloud/plan/step.ts'

/** The DataWorks workspace that the user works in, ready for calls. Not to be mixed up with the folder that VS Code has open. */
export interface Workspace {
  /** `ProjectId`. */
  readonly id: string
  readonly name: string
  readonly region: string
  /** Of the service's console; absent where there is none, as with the sandbox. */
  readonly console?: string
  readonly call: Call
  /** A clock that does not jump, and a wait that ends when the signal fires. */
  readonly now: () => number
  readonly sleep: (milliseconds: number, signal?: AbortSignal) => Promise<void>
  /** Whether calls to Drive know where to go. Without it they fail with a `settings` error. */
  readonly hasDrive: boolean
  /** Gives an address from which the service can read the file. Rejects with a CloudError. */
  readonly push: (file: LocalFile, signal?: AbortSignal, onProgress?: (bytes: number) => void) => Promise<string>
}
