import { readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { openJournal, readJournal } from './journal.ts'
import type { Records } from './records.ts'
import { syncFolder } from './syncFolder.ts'
import type { Table } from './table.ts'
import { emptyTables, type IndexOf, type WritableTables } from './tables.ts'

/** One record put in place, or taken away. */
export type Change = { [K in keyof Records]: { readonly table: K; readonly id: string; readonly value: Records[K] | null } }[keyof Records]

export type Tables = { readonly [K in keyof Records]: Table<Records[K], IndexOf<K>> }

/**
 * The state of the sandbox: tables in memory, and a journal that brings them back.
 *
 * All changes of a commit are seen at once, and after a crash they are all there or none is. They are on the disk when `durable` resolves;
 * no answer may leave before that, not even one that only read.
 */
export interface Store {
  readonly tables: Tables
  commit(changes: readonly Change[]): void
  durable(): Promise<void>
  close(): Promise<void>
}

export function put<K extends keyof Records>(table: K, value: Records[K]): Change {
  return { table, id: value.id, value } as unknown as Change
}

export function remove(table: keyof Records, id: string): Change {
  return { table, id, value: null } as Change
}

export interface StoreLimits {
  /** The journal is written anew when it is longer than this many bytes, and than three times what it was when written anew. */
  readonly compactAfter: number
}

const name = /^journal-(\d+)$/

/** `dir` must exist. */
export async function openStore(dir: string, limits: StoreLimits = { compactAfter: 16 << 20 }): Promise<Store> {
  const files = await readdir(dir)
  let number = Math.max(0, ...files.map((file) => Number(name.exec(file)?.[1] ?? 0)))
  // A journal gets its name only when it is whole, so the highest number is the truth and the others are left-overs.
  for (const file of files) if (file.startsWith('journal-') && file !== `journal-${number}`) await rm(join(dir, file))
  const tables = emptyTables()
  if (number > 0) await readJournal(path(number), (record) => apply(tables, record as readonly Change[]))
  number = Math.max(1, number)
  let journal = await openJournal(path(number))
  await syncFolder(dir)
  let base = journal.size
  let queue: string[] = []
  let waiting: { resolve: () => void; reject: (error: unknown) => void }[] = []
  let writing = Promise.resolve()
  let failure: unknown

  function path(of: number): string {
    return join(dir, `journal-${of}`)
  }

  async function drain(): Promise<void> {
    const [records, waiters] = [queue, waiting]
    queue = []
    waiting = []
    try {
      if (failure !== undefined) throw failure
      if (journal.size > limits.compactAfter && journal.size > 3 * base) await compact()
      else if (records.length > 0) await journal.write(records)
      for (const { resolve } of waiters) resolve()
    } catch (error) {
      // What memory holds is no longer what the disk holds: nothing may be promised any more.
      failure = error
      for (const { reject } of waiters) reject(error)
    }
  }

  /** Writes the tables as they are now, queued commits included, to a new journal that then takes the place of the old. */
  async function compact(): Promise<void> {
    const records = [...snapshotOf(tables)]
    await writeWhole(`${path(number + 1)}.part`, records)
    await rename(`${path(number + 1)}.part`, path(number + 1))
    await syncFolder(dir)
    await journal.close()
    await rm(path(number))
    number++
    journal = await openJournal(path(number))
    base = journal.size
  }

  return {
    tables,
    commit(changes) {
      if (changes.length === 0) return
      queue.push(JSON.stringify(changes))
      apply(tables, changes)
    },
    durable() {
      const done = new Promise<void>((resolve, reject) => waiting.push({ resolve, reject }))
      if (waiting.length === 1) writing = writing.then(drain)
      return done
    },
    async close() {
      await writing
      await drain()
      await journal.close()
    },
  }
}

function apply(tables: WritableTables, changes: readonly Change[]): void {
  for (const { table, id, value } of changes) tables[table].set(id, (value ?? undefined) as never)
}

function* snapshotOf(tables: WritableTables): Iterable<string> {
  for (const [table, values] of Object.entries(tables)) {
    for (const [id, value] of values.entries()) yield JSON.stringify([{ table, id, value }])
  }
}

async function writeWhole(path: string, records: readonly string[]): Promise<void> {
  const journal = await openJournal(path)
  try {
    await journal.write(records)
  } finally {
    await journal.close()
  }
}
