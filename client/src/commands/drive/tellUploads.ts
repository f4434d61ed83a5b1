import { inTurn, say, type Words } from '../../../../server/src/language/sentence.ts'
import type { Tools } from '../../tools.ts'
import { type DriveFolder, driveEntity } from './driveFolder.ts'
import { canTryAgain, endInWords, type UploadEnd } from './uploadEnd.ts'
import type { UploadEnds } from './uploadFiles.ts'

const icons: Readonly<Record<UploadEnd['kind'], string>> = {
  uploaded: 'pass',
  skipped: 'debug-step-over',
  unreadable: 'error',
  changed: 'error',
  failed: 'error',
  cancelled: 'circle-slash',
  notBegun: 'circle-slash',
}

/** Says what became of the files in one message, of each on demand. True when the user wants to try again what is not there. */
export async function tellUploads({ ui, tree }: Tools, ends: UploadEnds, folder: DriveFolder): Promise<boolean> {
  const left = [...ends.values()].filter(canTryAgain)
  const failed = left.length > 0
  // Who cancels has not failed.
  const again = left.every(({ kind }) => kind === 'cancelled' || kind === 'notBegun') ? say`Resume` : say`Try Again`
  const answer = await ui.tell({
    severity: failed ? 'warning' : 'information',
    message: summary(ends, folder.path),
    actions: [
      ...(failed ? [{ label: again, value: 'again' }] : []),
      ...(ends.size > 1 ? [{ label: say`Show Details`, value: 'details' }] : []),
    ],
  })
  if (answer !== 'details') return answer === 'again'
  const chosen = await ui.pick<UploadEnd | 'again'>({
    title: say`What became of each file`,
    choices: [
      ...(failed ? [{ label: again, icon: 'refresh', value: 'again' as const }] : []),
      ...[...ends].map(([{ name }, end]) => ({
        label: name,
        icon: icons[end.kind],
        detail: endInWords(name, end, folder.path),
        ...(end.kind === 'failed' && end.error.facts.requestId !== undefined && { description: end.error.facts.requestId }),
        value: end,
      })),
    ],
  })
  if (chosen === 'again') return true
  if (chosen?.kind === 'uploaded') await tree.show(driveEntity(folder, chosen))
  return false
}

function summary(ends: UploadEnds, folder: string): Words {
  const [first] = ends
  if (first && ends.size === 1) return endInWords(first[0].name, first[1], folder)
  const count = (...kinds: readonly UploadEnd['kind'][]) => [...ends.values()].filter(({ kind }) => kinds.includes(kind)).length
  const failed = count('failed', 'unreadable', 'changed')
  const cancelled = count('cancelled', 'notBegun')
  const skipped = count('skipped')
  return inTurn([
    say`Uploaded to ${folder}: ${count('uploaded')} of ${ends.size} files.`,
    ...(failed > 0 ? [say`Failed: ${failed}.`] : []),
    ...(cancelled > 0 ? [say`Cancelled: ${cancelled}.`] : []),
    ...(skipped > 0 ? [say`Left out: ${skipped}.`] : []),
  ])
}
