import type { NameKind, NameList, WorkspaceNames, WorkspaceView } from './language/model/workspaceNames.ts'
import type { SeenWorkspace } from './language/rules/rule.ts'

export interface KnownNamesOptions {
  /** Asks the client for a list, younger than the one that was read at `checkedAt`. */
  readonly ask: (kind: NameKind, checkedAt: number | undefined) => Promise<NameList | null>
  /** Told when something else is known of the workspace than before. */
  readonly changed: () => void
  /** Epoch milliseconds. */
  readonly clock?: () => number
}

/** How a question of the editor looks at the workspace. */
export interface AskingView extends WorkspaceView {
  /** Whether a list that would have helped is on its way. */
  isWaiting(): boolean
}

/** After that long, in milliseconds, the client is asked whether there is a younger list. It knows best when to read one again. */
const oldAfter = 10 * 60_000

/** What the client has told of the chosen workspace. Lists that would help are asked for in the background: no answer waits for them. */
export class KnownNames {
  readonly #ask: KnownNamesOptions['ask']
  readonly #changed: () => void
  readonly #clock: () => number
  #names: WorkspaceNames | undefined
  #underWay = new Set<NameKind>()
  /** What the client could not give when it was asked last. It is asked again, but nobody waits. */
  #missing = new Set<NameKind>()

  constructor({ ask, changed, clock = Date.now }: KnownNamesOptions) {
    this.#ask = ask
    this.#changed = changed
    this.#clock = clock
  }

  tell(names: WorkspaceNames | null): void {
    if (!names && !this.#names) return
    this.#names = names ?? undefined
    this.#underWay = new Set()
    this.#missing = new Set()
    this.#changed()
  }

  /** For problems: what is known, as it is. */
  seen(): { readonly workspace?: SeenWorkspace } {
    const names = this.#names
    return names ? { workspace: { names, timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone } } : {}
  }

  /** For what the user does now: what is wanted and not known is asked for. Undefined while no workspace is chosen. */
  view(): AskingView | undefined {
    const names = this.#names
    if (!names) return undefined
    const now = this.#clock()
    let isWaiting = false
    const want = (kind: NameKind) => {
      const list = names.lists[kind]
      if (list && now - list.checkedAt < oldAfter) return
      if (!this.#underWay.has(kind)) void this.#fetch(kind)
      isWaiting ||= !list && !this.#missing.has(kind)
    }
    return { names, now, want: (kinds) => kinds.forEach(want), isWaiting: () => isWaiting }
  }

  async #fetch(kind: NameKind): Promise<void> {
    const underWay = this.#underWay
    const missing = this.#missing
    underWay.add(kind)
    const list = await this.#ask(kind, this.#names?.lists[kind]?.checkedAt).catch(() => null)
    underWay.delete(kind)
    // Meanwhile another workspace was chosen, or the client has told everything anew.
    if (!this.#names || this.#underWay !== underWay) return
    if (!list) {
      missing.add(kind)
      return
    }
    missing.delete(kind)
    this.#names = { ...this.#names, lists: { ...this.#names.lists, [kind]: list } }
    this.#changed()
  }
}
