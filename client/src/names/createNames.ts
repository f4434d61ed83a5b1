import type { NameKind, NameList } from '../../../server/src/language/model/workspaceNames.ts'
import { say, spoken, type Words } from '../../../server/src/language/sentence.ts'
import { CloudError, type CloudErrorKind } from '../cloud/call/cloudError.ts'
import type { Session } from '../session.ts'
import type { Memory } from '../tools.ts'
import { logReading } from './logReading.ts'
import type { Names, Refreshed } from './names.ts'
import type { Reading } from './readNames.ts'
import { type Lists, recallLists, rememberLists } from './rememberedLists.ts'

export interface NamesOptions {
  readonly session: Session
  readonly memory: Memory
  readonly log: (message: Words) => void
  /** Epoch milliseconds. */
  readonly clock: () => number
}

/** A list is read again when it is wanted and older than this. */
const oldAfter = 24 * 60 * 60_000
/** For this long a list is left alone after trouble that passes, and after it was read, whatever has changed meanwhile. */
const pause = 10 * 60_000
const passing: ReadonlySet<CloudErrorKind> = new Set(['throttled', 'service', 'unreachable', 'timeout', 'unreadable', 'cancelled', 'local'])

/** What is known of one workspace, and what is not asked for. */
interface Shelf {
  readonly key: string
  readonly workspace: { readonly id: string; readonly name: string }
  lists: Lists
  readonly wanted: Set<NameKind>
  readonly outdated: Set<NameKind>
  readonly underWay: Map<NameKind, Promise<Reading>>
  /** Until when a list is left alone. After a refusal for ever: the user asks for it. */
  readonly resting: Map<NameKind, number>
}

/** Nothing is loaded or called before a list is wanted. */
export function createNames({ session, memory, log, clock }: NamesOptions): Names {
  const listeners = new Set<() => void>()
  const shelves = new Map<string, Shelf>()

  /** Of the chosen workspace. */
  function shelf(): Shelf | undefined {
    const { state } = session
    if (state.kind !== 'chosen') return undefined
    const { workspace, region, connection } = state
    const key = [spoken(connection), region, workspace.id].join(' ')
    const known = shelves.get(key) ?? newShelf(key, workspace, recallLists(memory, key))
    shelves.set(key, known)
    return known
  }
  let chosen = shelf()?.key
  session.onChange(() => {
    const before = chosen
    chosen = shelf()?.key
    if (chosen !== before) changed()
  })
  function changed(): void {
    for (const listener of [...listeners]) listener()
  }

  /** One reading at a time for each list: whoever wants it meanwhile waits for the same. */
  function read(from: Shelf, kind: NameKind): Promise<Reading> {
    const underWay = from.underWay.get(kind)
    if (underWay) return underWay
    const reading = readList(from, kind).finally(() => from.underWay.delete(kind))
    from.underWay.set(kind, reading)
    return reading
  }
  async function readList(from: Shelf, kind: NameKind): Promise<Reading> {
    const reading = await tryToRead(from, kind)
    const { list, failure } = reading
    if (failure) from.resting.set(kind, passing.has(failure.kind) ? clock() + pause : Number.POSITIVE_INFINITY)
    if (list) {
      from.lists = { ...from.lists, [kind]: list }
      from.outdated.delete(kind)
      // What cannot be kept is read again another day.
      await rememberLists(memory, from.key, from.lists).catch((error) => log(String(error)))
    }
    if (list || failure) log(logReading(kind, from.workspace.name, reading, failure ? whatFollows(failure) : ''))
    return reading
  }
  async function tryToRead(from: Shelf, kind: NameKind): Promise<Reading> {
    try {
      const [workspace, { readNames }] = await Promise.all([session.workspace(), import('./readNames.ts')])
      // Somebody chose another one while this one was being opened.
      if (workspace?.id !== from.workspace.id || shelf() !== from) return { calls: 0 }
      return await readNames(kind, workspace, clock())
    } catch (error) {
      return { calls: 0, failure: asCloudError(error) }
    }
  }

  function known(kind: NameKind, { lists, outdated }: Shelf): NameList | undefined {
    const list = lists[kind]
    return list && clock() - list.checkedAt < (outdated.has(kind) ? pause : oldAfter) ? list : undefined
  }

  return {
    known() {
      const now = shelf()
      return now ? { workspace: now.workspace, lists: now.lists } : null
    },
    async wanted(kind) {
      const now = shelf()
      if (!now) return null
      now.wanted.add(kind)
      const rests = clock() < (now.resting.get(kind) ?? 0)
      if (!known(kind, now) && !rests) await read(now, kind)
      return now.lists[kind] ?? null
    },
    async refresh({ signal, report }) {
      const now = shelf()
      const refreshed: { read: NameKind[]; failures: Refreshed['failures'][number][] } = { read: [], failures: [] }
      if (!now) return refreshed
      now.resting.clear()
      for (const kind of new Set([...(Object.keys(now.lists) as NameKind[]), ...now.wanted])) {
        if (signal.aborted) break
        report(kind)
        const { list, failure } = await read(now, kind)
        if (failure) refreshed.failures.push({ kind, error: failure })
        else if (list) refreshed.read.push(kind)
      }
      changed()
      return refreshed
    },
    outdated(...kinds) {
      for (const kind of kinds) shelf()?.outdated.add(kind)
    },
    onChange(listener) {
      listeners.add(listener)
      return { dispose: () => listeners.delete(listener) }
    },
  }
}

function newShelf(key: string, workspace: Shelf['workspace'], lists: Lists): Shelf {
  return { key, workspace, lists, wanted: new Set(), outdated: new Set(), underWay: new Map(), resting: new Map() }
}

function whatFollows(failure: CloudError): Words {
  return passing.has(failure.kind)
    ? say`They are left alone for 10 minutes.`
    : say`They are not asked for again until you refresh them ("Refresh Names for Completion").`
}

/** Also what is a bug: help that cannot be had must not be in the way of typing. The log has it. */
function asCloudError(error: unknown): CloudError {
  if (error instanceof CloudError) return error
  const message = error instanceof Error ? (error.stack ?? error.message) : String(error)
  return new CloudError({ kind: 'refused', code: 'Bug', message, mayHaveHappened: false })
}
