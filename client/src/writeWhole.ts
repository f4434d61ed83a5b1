import { randomUUID } from 'node:crypto'
import { type FileHandle, open, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { say, type Words } from '../../server/src/language/sentence.ts'
import { CloudError } from './cloud/call/cloudError.ts'

export interface FileSystem {
  readonly open: (path: string, flags: 'wx') => Promise<Pick<FileHandle, 'write' | 'sync' | 'close'>>
  readonly rename: (from: string, to: string) => Promise<void>
  readonly rm: (path: string, options: { force: true }) => Promise<void>
}

/**
 * Writes a file whole or not at all: beside its place first, and there when all of it is on the disk. What was there is replaced. Rejects with a
 * CloudError when the disk fails, and with what `content` throws.
 */
export async function writeWhole(
  path: string,
  content: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  files: FileSystem = { open, rename, rm },
): Promise<void> {
  const temporary = join(dirname(path), `.flowspec-${randomUUID()}.part`)
  const disk = <T>(work: Promise<T>) => work.catch((error) => Promise.reject(unwritable(path, error)))
  const file = await disk(files.open(temporary, 'wx'))
  try {
    try {
      for await (const piece of content) await disk(wholly(file, piece))
      await disk(file.sync())
    } finally {
      await disk(file.close())
    }
    await disk(files.rename(temporary, path))
  } catch (error) {
    await files.rm(temporary, { force: true }).catch(() => undefined)
    throw error
  }
}

/** A full disk takes a part of a piece before it takes nothing. */
async function wholly(file: Pick<FileHandle, 'write'>, piece: Uint8Array): Promise<void> {
  for (let at = 0; at < piece.length; ) at += (await file.write(piece, at)).bytesWritten
}

function unwritable(path: string, { code = '' }: NodeJS.ErrnoException): CloudError {
  const name = basename(path)
  const reasons: Readonly<Record<string, Words>> = {
    ENOSPC: say`${name} cannot be written: the disk is full.`,
    EDQUOT: say`${name} cannot be written: your share of the disk is full.`,
    EACCES: say`${name} cannot be written: you may not write into this folder.`,
    EPERM: say`${name} cannot be written: you may not write into this folder, or another program holds the file.`,
    EROFS: say`${name} cannot be written: the disk takes no changes.`,
    ENOENT: say`${name} cannot be written: the folder is gone.`,
    EISDIR: say`${name} cannot be written: a folder has this name.`,
  }
  const message = reasons[code] ?? say`${name} cannot be written (${code}).`
  return new CloudError({ kind: 'local', code: code || 'Unwritable', message, mayHaveHappened: false })
}
