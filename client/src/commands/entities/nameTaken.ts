import { say } from '../../../../server/src/language/sentence.ts'
import type { Ui } from '../../ui.ts'

export async function nameTaken(ui: Ui, name: string): Promise<void> {
  await ui.tell({ severity: 'error', message: say`Something in the folder has the name ${name} already; nothing was changed.` })
}
