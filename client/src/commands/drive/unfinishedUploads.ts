import type { UploadState } from '../../cloud/drive/uploadTypes.ts'
import type { Memory } from '../../tools.ts'
import type { DriveFolder } from './driveFolder.ts'
import type { SourceFile } from './sourceFile.ts'

/** An upload that has been opened and has not come to its end, as it is remembered. */
export interface Unfinished {
  /** Which file, of which content, to which folder of which workspace. */
  readonly of: string
  readonly state: UploadState
  /** Bytes of whole parts that the service surely has. */
  readonly sent: number
  /** When it was opened, in milliseconds since 1970. */
  readonly opened: number
}

export interface UnfinishedUploads {
  find(file: SourceFile): Unfinished | undefined
  opened(file: SourceFile, state: UploadState): void
  /** How many bytes have left, of parts that go one after the other. Written down only when another part is through. */
  progressed(file: SourceFile, bytes: number): void
  ended(file: SourceFile): void
}

const key = 'flowspec.uploads'
/** The service keeps the parts of an unfinished upload so long. */
const kept = 10 * 24 * 3600 * 1000
const most = 100

/** What is remembered of uploads to a folder. `now`: milliseconds since 1970. */
export function unfinishedUploads(memory: Memory, workspace: string, folder: DriveFolder, now = Date.now): UnfinishedUploads {
  const nameOf = ({ path, size, modified }: SourceFile) => JSON.stringify([workspace, folder.drive, folder.id, path, size, modified])
  const all = () => readAll(memory.get(key)).filter(({ opened }) => now() - opened < kept)
  const put = (of: string, ...replacement: Unfinished[]) =>
    // When it cannot be written down, there is nothing to resume; the upload itself goes on.
    void memory.set(key, [...all().filter((one) => one.of !== of), ...replacement].slice(-most)).catch(() => undefined)
  const find = (file: SourceFile) => all().find((one) => one.of === nameOf(file))
  return {
    find,
    opened(file, state) {
      const before = find(file)
      const same = before?.state.upload_id === state.upload_id ? before : undefined
      put(nameOf(file), { of: nameOf(file), state, sent: same?.sent ?? 0, opened: same?.opened ?? now() })
    },
    progressed(file, bytes) {
      const before = find(file)
      if (!before) return
      const { partSize } = before.state
      // The last part that has left may not have arrived: it is through when the next one leaves.
      const sent = Math.max(0, Math.ceil(bytes / partSize) - 1) * partSize
      if (sent > before.sent) put(before.of, { ...before, sent })
    },
    ended: (file) => put(nameOf(file)),
  }
}

function readAll(value: unknown): readonly Unfinished[] {
  return Array.isArray(value) ? value.filter(isUnfinished) : []
}

/** Another version may have written it. */
function isUnfinished(value: Partial<Unfinished> | null | undefined): value is Unfinished {
  const { of, sent, opened, state } = value ?? {}
  return typeof of === 'string' && typeof sent === 'number' && typeof opened === 'number' && typeof state?.upload_id === 'string'
}
