import { say } from '../../../server/src/language/sentence.ts'
import { CloudError } from '../cloud/call/cloudError.ts'
import type { CallRecord } from '../cloud/call/logged.ts'
import type { Surroundings } from '../cloud/connection/credentials.ts'
import type { Session, SessionState } from '../session.ts'
import type { Workspace } from '../workspace.ts'
import type { KeyRing } from './keyRing.ts'
import type { LocalSandbox } from './localSandbox.ts'
import { loginName } from './loginName.ts'
import type { Reached } from './reach.ts'
import { type Place, readSelection, type Selection } from './selection.ts'
import type { Memento } from './storage.ts'

/** A session in which something can be chosen. */
export interface ChoosableSession extends Session {
  readonly selection: Selection | undefined
  readonly keys: KeyRing
  /** A way to a place that need not be chosen. Calls nobody. Rejects with a CloudError. */
  reach(place: Place): Promise<Reached>
  /** Undefined signs out. Remembered for the folder. */
  select(selection: Selection | undefined): Promise<void>
}

export interface SessionOptions {
  /** Of the folder that VS Code has open. */
  readonly memory: Memento
  readonly keys: KeyRing
  readonly sandbox: LocalSandbox
  readonly trust: { isGiven(): boolean; onGiven(listener: () => void): { dispose(): void } }
  readonly log: (record: CallRecord) => void
  readonly now: () => number
  readonly sleep: (milliseconds: number, signal?: AbortSignal) => Promise<void>
  readonly surroundings?: Surroundings
}

const selectionKey = 'flowspec.selection'

/** Nothing is started, loaded or looked up before a workspace is asked for. */
export function createSession(options: SessionOptions): ChoosableSession {
  const { memory, keys, sandbox, trust, surroundings = {} } = options
  const listeners = new Set<() => void>()
  let selection = readSelection(memory.get(selectionKey))
  let opened: Promise<Workspace> | undefined
  let failure: CloudError | undefined

  const changed = () => {
    for (const listener of [...listeners]) listener()
  }
  const note = (found: CloudError | undefined) => {
    const isNews = failure?.message !== found?.message
    failure = found
    // Who hears of a failure asks again, and is not told of the same one for ever.
    if (isNews) changed()
  }
  const open = (chosen: Selection) => {
    const opening = import('./openWorkspace.ts').then(({ openWorkspace }) => openWorkspace(chosen, { ...options, surroundings }))
    const isCurrent = () => opened === opening
    opening.then(
      () => isCurrent() && note(undefined),
      (error) => {
        if (!isCurrent()) return
        // The next one who asks tries again.
        opened = undefined
        if (error instanceof CloudError) note(error)
      },
    )
    return opening
  }
  trust.onGiven(changed)

  return {
    get selection() {
      return selection
    },
    get state(): SessionState {
      if (!trust.isGiven()) return { kind: 'untrusted' }
      if (!selection) return { kind: 'none' }
      const { workspace, region, login } = selection
      return { kind: 'chosen', workspace, region, connection: loginName(login), ...(failure && { failure }) }
    },
    keys,
    onChange(listener) {
      listeners.add(listener)
      return { dispose: () => void listeners.delete(listener) }
    },
    async workspace() {
      if (!trust.isGiven() || !selection) return undefined
      opened ??= open(selection)
      return opened
    },
    async reach(place) {
      if (!trust.isGiven()) throw untrusted()
      const { reach } = await import('./reach.ts')
      return reach(place, { ...options, surroundings })
    },
    async select(chosen) {
      await memory.update(selectionKey, chosen)
      if (chosen?.login.kind !== 'sandbox') sandbox.stop()
      selection = chosen
      opened = undefined
      failure = undefined
      changed()
    },
  }
}

function untrusted(): CloudError {
  return new CloudError({
    kind: 'settings',
    code: 'Untrusted',
    message: say`This folder is not trusted, so nothing is sent from it.`,
    mayHaveHappened: false,
  })
}
