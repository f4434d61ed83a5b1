import { createHash } from 'node:crypto'
import { type FileHandle, open, readFile } from 'node:fs/promises'

/**
 * An append-only file of records, one JSON text a line with a checksum in front. A record is there when its line is whole; a process that
 * is killed while it writes leaves at most one line that is not, at the end, and `readJournal` cuts it off.
 */
export interface Journal {
  /** Bytes in the file. */
  readonly size: number
  /** Returns when the records are on the disk, not only with the operating system. */
  write(records: readonly string[]): Promise<void>
  close(): Promise<void>
}

export async function readJournal(path: string, each: (record: unknown, end: number) => void): Promise<void> {
  const bytes = await readFile(path)
  let start = 0
  while (start < bytes.length) {
    const end = bytes.indexOf(10, start)
    const record = end < 0 ? undefined : recordOf(bytes.toString('utf8', start, end))
    if (record === undefined) break
    each(record.value, end + 1)
    start = end + 1
  }
  if (start === bytes.length) return
  if (wholeRecordAfter(bytes, start)) {
    throw new Error(
      `${path} is damaged at byte ${start}, with whole records after it. Restore it from a copy, or remove its folder to start anew.`,
    )
  }
  const file = await open(path, 'r+')
  try {
    await file.truncate(start)
    await file.sync()
  } finally {
    await file.close()
  }
}

export async function openJournal(path: string): Promise<Journal> {
  const file: FileHandle = await open(path, 'a', 0o600)
  let size = (await file.stat()).size
  return {
    get size() {
      return size
    },
    async write(records) {
      const bytes = Buffer.from(records.map((record) => `${checksum(record)} ${record}\n`).join(''))
      await file.appendFile(bytes)
      await file.datasync()
      size += bytes.length
    },
    close: () => file.close(),
  }
}

function checksum(record: string): string {
  return createHash('sha256').update(record).digest('hex').slice(0, 16)
}

function recordOf(line: string): { value: unknown } | undefined {
  const record = line.slice(17)
  return checksum(record) === line.slice(0, 16) ? { value: JSON.parse(record) } : undefined
}

/** Tells a torn end, which a kill explains, from damage in the middle, which it does not. */
function wholeRecordAfter(bytes: Buffer, start: number): boolean {
  let at = bytes.indexOf(10, start) + 1
  while (at > 0 && at < bytes.length) {
    const end = bytes.indexOf(10, at)
    if (end >= 0 && recordOf(bytes.toString('utf8', at, end)) !== undefined) return true
    at = end + 1
  }
  return false
}
