import { say } from '../../../../server/src/language/sentence.ts'
import type { Conflict } from '../../cloud/drive/uploadTypes.ts'
import type { Ui } from '../../ui.ts'
import type { SourceFile } from './sourceFile.ts'

/** What to do about files whose names are taken, asked once for all of them. Undefined when they are to be left out. */
export async function askAboutConflicts(ui: Ui, files: readonly SourceFile[], folder: string): Promise<Conflict | undefined> {
  const [file] = files
  if (!file) return undefined
  return ui.pick<Conflict | undefined>({
    title:
      files.length === 1
        ? say`${folder} has a ${file.name} already`
        : say`${folder} has files of the same name already: ${files.length} of them`,
    placeholder: say`Nothing has been sent of what has the same name.`,
    choices: [
      { label: say`Keep both`, icon: 'files', detail: say`What is uploaded gets another name.`, value: 'auto_rename' },
      { label: say`Replace`, icon: 'replace-all', detail: say`What is there gets a new version.`, value: 'overwrite' },
      { label: say`Skip`, icon: 'debug-step-over', detail: say`What is there stays as it is, and nothing is uploaded.`, value: undefined },
    ],
  })
}
