import { say, type Words } from '../../../../server/src/language/sentence.ts'
import { byteSize } from '../../byteSize.ts'
import type { UploadProgress } from '../../cloud/drive/uploadTypes.ts'
import type { Progress } from '../../ui.ts'
import type { SourceFile } from './sourceFile.ts'

/** Milliseconds between two reports of the same phase: nobody reads faster. */
const pause = 100

/** Tells how far each file is, and the share of all bytes that is through. */
export function uploadTold(files: readonly SourceFile[], now: () => number, { report }: Progress) {
  const total = files.reduce((bytes, { size }) => bytes + size, 0)
  let through = 0
  let last = { phase: '', at: 0 }
  let late: ReturnType<typeof setTimeout> | undefined
  const tell = (file: SourceFile, progress: UploadProgress) => {
    last = { phase: phaseOf(file, progress), at: now() }
    // A file is read before it is sent, and only what is sent brings it nearer to the Drive.
    const done = progress.phase === 'hashing' ? 0 : progress.bytes
    const place = files.length === 1 ? file.name : say`${file.name} (${files.indexOf(file) + 1} of ${files.length})`
    report(inWords(place, progress), total === 0 ? undefined : (through + done) / total)
  }
  const phaseOf = (file: SourceFile, { phase }: UploadProgress) => `${files.indexOf(file)} ${phase}`
  return {
    of: (file: SourceFile) => (progress: UploadProgress) => {
      clearTimeout(late)
      const wait = last.phase === phaseOf(file, progress) ? last.at + pause - now() : 0
      if (wait <= 0) return tell(file, progress)
      // What was passed over is told when nothing comes after it: an upload that stands still says where.
      late = setTimeout(tell, wait, file, progress)
    },
    ended(file: SourceFile) {
      clearTimeout(late)
      through += file.size
    },
  }
}

function inWords(file: Words, { phase, bytes, total }: UploadProgress): Words {
  switch (phase) {
    case 'hashing':
      return say`${file}: read ${byteSize(bytes)} of ${byteSize(total)}`
    case 'sending':
      return say`${file}: sent ${byteSize(bytes)} of ${byteSize(total)}`
    case 'completing':
      return say`${file}: sent, waiting for the service to close it`
    default:
      return phase satisfies never
  }
}
