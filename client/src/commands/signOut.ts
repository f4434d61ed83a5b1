import { say } from '../../../server/src/language/sentence.ts'
import type { Choosing } from './choosing/choosing.ts'

/** FlowSpec: Sign Out: forgets what was chosen, and on request the AccessKey that was used. Sends nothing. */
export async function signOut({ ui, session }: Pick<Choosing, 'ui' | 'session'>): Promise<void> {
  const login = session.selection?.login
  if (login?.kind === 'accessKey' && session.keys.ids().includes(login.accessKeyId)) {
    const answer = await ui.pick({
      title: say`Is the AccessKey ${login.accessKeyId} to stay on this computer?`,
      choices: [
        { label: say`Keep it`, detail: say`It can be chosen again without being typed.`, icon: 'key', value: 'keep' },
        { label: say`Delete it`, detail: say`It is taken out of the keyring of this computer.`, icon: 'trash', value: 'delete' },
      ] as const,
    })
    if (answer === undefined) return
    if (answer === 'delete') await session.keys.delete(login.accessKeyId)
  }
  await session.select(undefined)
}
