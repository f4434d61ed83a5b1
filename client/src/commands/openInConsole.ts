import { say } from '../../../server/src/language/sentence.ts'
import type { Workspace } from '../workspace.ts'
import { targeted } from './entities/targeted.ts'

/** Open in Console: the console of the service, in the workspace and its region. */
export const openInConsole = targeted(async ({ ui, workspace }) => {
  const address = consoleAddress(workspace)
  if (address !== undefined) return ui.openAddress(address)
  await ui.tell({ severity: 'information', message: say`The workspace ${workspace.name} has no console.` })
})

/**
 * The start page of the console: where it shows a single thing is written in none of the service's documents. `defaultProjectId` and `regionId` are what
 * its pages were seen to have in their addresses, unconfirmed; a page that does not know them leaves them aside.
 */
export function consoleAddress({ console, region, id }: Pick<Workspace, 'console' | 'region' | 'id'>): string | undefined {
  if (console === undefined) return undefined
  const address = new URL(console)
  address.searchParams.set('defaultProjectId', id)
  address.searchParams.set('regionId', region)
  return address.href
}
