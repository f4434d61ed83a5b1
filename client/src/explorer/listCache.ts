import { CloudError } from '../cloud/call/cloudError.ts'
import type { Position, RowPage } from '../cloud/paging/page.ts'
import { thingId } from './idOf.ts'
import { keyOf, type List } from './list.ts'
import type { Thing } from './node.ts'

/** What is known of a list that has been asked for. */
export type ListState = ReadList | { readonly kind: 'failed'; readonly error: CloudError }

export interface ReadList {
  readonly kind: 'read'
  /** Each once, in the service's order. */
  readonly things: readonly Thing[]
  /** How many there are in all, when the service says so. */
  readonly total?: number
  /** Where the next page starts; absent when there is none. */
  readonly next?: Position
  /** When the first page came. */
  readonly at: number
  /** Why the next page did not come. */
  readonly failure?: CloudError
}

/** The lists of one workspace, each read once until it is dropped. */
export interface ListCache {
  /** What is known, by no call. */
  peek(list: List): ListState | undefined
  /**
   * What is known, or else the first page, by one call however many ask. Who waits for a list that is dropped meanwhile gets what is read after that;
   * undefined when the cache is closed meanwhile.
   */
  read(list: List): Promise<ListState | undefined>
  /** Another page, by one call however many ask. */
  more(list: List): Promise<void>
  /** Forgets a list. What is under way is stopped, and its answer is left aside. */
  drop(list: List): void
  dropAll(): void
  /** The lists of which something is known. */
  lists(): readonly List[]
  /** Changes the rows of a list that has been read. */
  change(list: List, change: (things: readonly Thing[]) => readonly Thing[]): void
  /** For good: whoever waits gets nothing. */
  close(): void
}

interface Entry {
  readonly list: List
  readonly stop: AbortController
  state?: ListState
  /** The page that is under way. */
  reading?: Promise<void>
}

export interface ListCacheOptions {
  /** Rejects with a CloudError. */
  readonly readPage: (list: List, from: Position | undefined, signal: AbortSignal) => Promise<RowPage<Thing>>
  /** The time of day, in milliseconds. */
  readonly now: () => number
  /** Told when something else is known than before. */
  readonly changed: (list: List) => void
}

export function createListCache({ readPage, now, changed }: ListCacheOptions): ListCache {
  const entries = new Map<string, Entry>()
  let closed = false

  const isCurrent = (entry: Entry) => entries.get(keyOf(entry.list)) === entry

  /** Reads a page into the entry, unless it is dropped meanwhile. */
  async function turn(entry: Entry, from?: Position): Promise<void> {
    // What is known when the page has come: rows may have been changed while it was under way.
    const known = () => (entry.state?.kind === 'read' ? entry.state : undefined)
    const state = await readPage(entry.list, from, entry.stop.signal).then(
      (page) => joined(page, now(), known()),
      (error) => failed(error, known()),
    )
    if (!isCurrent(entry)) return
    entry.state = state
    changed(entry.list)
  }

  /** Starts to read a page, or joins those who wait for one already. */
  function reading(entry: Entry, start: () => Promise<void>): Promise<void> {
    entry.reading ??= start().finally(() => delete entry.reading)
    return entry.reading
  }

  function forget(entry: Entry): void {
    entries.delete(keyOf(entry.list))
    entry.stop.abort()
  }

  return {
    peek: (list) => entries.get(keyOf(list))?.state,
    async read(list) {
      while (!closed) {
        const entry: Entry = entries.get(keyOf(list)) ?? { list, stop: new AbortController() }
        entries.set(keyOf(list), entry)
        if (!entry.state) await reading(entry, () => turn(entry))
        if (isCurrent(entry)) return entry.state
      }
      return undefined
    },
    async more(list) {
      const entry = entries.get(keyOf(list))
      const known = entry?.state
      if (!entry || known?.kind !== 'read' || known.next === undefined) return
      await reading(entry, () => turn(entry, known.next))
    },
    drop(list) {
      const entry = entries.get(keyOf(list))
      if (entry) forget(entry)
    },
    dropAll: () => [...entries.values()].forEach(forget),
    lists: () => [...entries.values()].filter(({ state }) => state).map(({ list }) => list),
    change(list, change) {
      const entry = entries.get(keyOf(list))
      if (entry?.state?.kind !== 'read') return
      const { things, total, ...rest } = entry.state
      const now = change(things)
      const grown = now.length - things.length
      // A row more may be one of those on a page to come.
      const all = total === undefined || (grown > 0 && rest.next !== undefined) ? total : total + grown
      entry.state = { ...rest, things: now, ...(all !== undefined && { total: all }) }
      changed(list)
    },
    close() {
      closed = true
      for (const entry of entries.values()) entry.stop.abort()
      entries.clear()
    },
  }
}

/** Rows shift from page to page while others change the list: what came before stays, in its newest state. */
function joined({ rows, total, next }: RowPage<Thing>, now: number, known: ReadList | undefined): ListState {
  const things = new Map([...(known?.things ?? []), ...rows].map((thing) => [thingId(thing), thing]))
  return {
    kind: 'read',
    things: [...things.values()],
    at: known?.at ?? now,
    ...(total !== undefined && { total }),
    ...(next !== undefined && { next }),
  }
}

function failed(error: unknown, known: ReadList | undefined): ListState {
  if (!(error instanceof CloudError)) throw error
  return known ? { ...known, failure: error } : { kind: 'failed', error }
}
