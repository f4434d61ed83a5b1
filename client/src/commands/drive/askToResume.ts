import { say } from '../../../../server/src/language/sentence.ts'
import { byteSize } from '../../byteSize.ts'
import type { Ui } from '../../ui.ts'
import type { SourceFile } from './sourceFile.ts'
import type { UnfinishedUploads } from './unfinishedUploads.ts'

/**
 * Whether to go on where earlier uploads of these files stopped, asked once for all of them and only when something is there already; what is not to
 * be resumed is forgotten. False when the user turned away.
 */
export async function askToResume(ui: Ui, files: readonly SourceFile[], unfinished: UnfinishedUploads): Promise<boolean> {
  const begun = files.filter((file) => (unfinished.find(file)?.sent ?? 0) > 0)
  const [first] = begun
  if (!first) return true
  const sent = byteSize(begun.reduce((bytes, file) => bytes + (unfinished.find(file)?.sent ?? 0), 0))
  const total = byteSize(begun.reduce((bytes, { size }) => bytes + size, 0))
  const resume = await ui.pick({
    title:
      begun.length === 1 ? say`${first.name} was not uploaded to its end` : say`Files that were not uploaded to their end: ${begun.length}`,
    choices: [
      {
        label: say`Resume`,
        icon: 'debug-continue',
        detail: say`${sent} of ${total} are there already and are not sent again.`,
        value: true,
      },
      { label: say`Start from the beginning`, icon: 'debug-restart', value: false },
    ],
  })
  if (resume === false) for (const file of begun) unfinished.ended(file)
  return resume !== undefined
}
