import { say } from '../../../../server/src/language/sentence.ts'
import type { FileQuestion } from '../../ui.ts'

/** Files that may be FlowSpec documents. */
export const documentFiles: NonNullable<FileQuestion['fitting']> = {
  label: say`FlowSpec documents`,
  endings: ['json', 'yaml', 'yml'],
}
