import { say, type Words } from '../../../server/src/language/sentence.ts'
import { CloudError, type CloudErrorKind } from '../cloud/call/cloudError.ts'
import type { Session } from '../session.ts'
import type { List } from './list.ts'
import { createListCache, type ListCache } from './listCache.ts'
import { noDriveDomain } from './noDriveDomain.ts'
import { readPage } from './readPage.ts'
import { listTitle } from './titles.ts'

/** The lists of the workspace that is chosen, until another one is. */
export interface WorkspaceLists {
  readonly cache: ListCache
  /** Why there is no way to the workspace, when nothing of it could be read. */
  readonly unreachable: CloudError | undefined
  /** The workspace has pages in a console. Not before something is read of it. */
  readonly hasConsole: boolean
  /** Lets the way be tried again. */
  tryAgain(): void
}

export interface WorkspaceListsOptions {
  readonly session: Pick<Session, 'workspace'>
  /** Told of each call. */
  readonly log: (words: Words) => void
  /** The time of day, in milliseconds. */
  readonly now: () => number
  /** Told when something else is known of a list, or of the way to the workspace when there is none. */
  readonly changed: (list?: List) => void
}

/** What no list of the workspace could be read through. */
const noWay: ReadonlySet<CloudErrorKind> = new Set([
  'unreachable',
  'timeout',
  'credentials',
  'signature',
  'clock',
  'settings',
  'unreadable',
  'local',
])

/** Reads nothing and calls nobody before it is asked to. */
export function workspaceLists({ session, log, now, changed }: WorkspaceListsOptions): WorkspaceLists {
  let unreachable: CloudError | undefined
  let hasConsole = false

  const cache: ListCache = createListCache({
    now,
    async readPage(list, from, signal) {
      const workspace = await session.workspace()
      // Meanwhile another one may have been chosen, whose calls nobody has asked for.
      if (!workspace || signal.aborted) throw otherChosen
      if (isInDrive(list) && !workspace.hasDrive) throw noDriveDomain
      hasConsole = workspace.console !== undefined
      log(from === undefined ? say`${listTitle(list)}: 1 call` : say`${listTitle(list)}, next page: 1 call`)
      return readPage(workspace, list, { signal, ...(from !== undefined && { from }) })
    },
    changed(list) {
      const before = unreachable
      const state = cache.peek(list)
      if (state?.kind === 'read') unreachable = undefined
      else if (state?.kind === 'failed' && isWay(list, state.error)) unreachable = state.error
      changed(before === unreachable ? list : undefined)
    },
  })

  /** Drive is elsewhere, and what has been read once can be reached. */
  function isWay(list: List, error: CloudError): boolean {
    return noWay.has(error.kind) && !isInDrive(list) && !cache.lists().some((other) => cache.peek(other)?.kind === 'read')
  }

  return {
    cache,
    get unreachable() {
      return unreachable
    },
    get hasConsole() {
      return hasConsole
    },
    tryAgain() {
      unreachable = undefined
    },
  }
}

export function isInDrive({ kind }: List): boolean {
  return kind === 'drives' || kind === 'files'
}

const otherChosen = new CloudError({
  kind: 'cancelled',
  code: 'Cancelled',
  message: say`Another workspace was chosen.`,
  mayHaveHappened: false,
})
