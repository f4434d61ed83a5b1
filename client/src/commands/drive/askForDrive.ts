import { say } from '../../../../server/src/language/sentence.ts'
import type { Tools } from '../../tools.ts'
import type { Workspace } from '../../workspace.ts'

/** Offers to choose a Drive domain. The workspace with its Drive, or undefined when there is none still. */
export async function askForDrive({ ui, chooseDriveDomain }: Pick<Tools, 'ui' | 'chooseDriveDomain'>): Promise<Workspace | undefined> {
  const choose = await ui.tell({
    severity: 'warning',
    message: say`This connection has no Drive domain yet: Drive has an address of its own.`,
    actions: [{ label: say`Choose Drive Domain…`, value: true }],
  })
  const workspace = choose ? await chooseDriveDomain() : undefined
  return workspace?.hasDrive ? workspace : undefined
}
