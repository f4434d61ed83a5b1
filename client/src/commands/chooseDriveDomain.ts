import { say } from '../../../server/src/language/sentence.ts'
import { driveEndpoint } from '../cloud/connection/endpoint.ts'
import type { Choosing } from './choosing/choosing.ts'

/** FlowSpec: Choose Drive Domain…: where the files of Drive are. Sends nothing. */
export async function chooseDriveDomain({ ui, session }: Pick<Choosing, 'ui' | 'session'>): Promise<void> {
  const { selection } = session
  if (!selection) return
  if (selection.login.kind === 'sandbox') {
    await ui.tell({ severity: 'information', message: say`The local sandbox has a Drive of its own; there is nothing to choose.` })
    return
  }
  const text = await ui.input({
    title: say`Which Drive domain?`,
    prompt: say`The ID of the domain or its host, as the console of Drive and Photo Service shows it. Leave it empty to go without Drive.`,
    placeholder: 'bj12',
    ...(selection.driveDomain !== undefined && { value: selection.driveDomain }),
    problem(text) {
      const found = text.trim() === '' ? undefined : driveEndpoint(text)
      return found && 'problem' in found ? found.problem : undefined
    },
  })
  if (text === undefined) return
  const { driveDomain: _, ...rest } = selection
  const domain = text.trim()
  await session.select({ ...rest, ...(domain !== '' && { driveDomain: domain }) })
}
