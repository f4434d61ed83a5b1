import { say } from '../../../../server/src/language/sentence.ts'
import type { Login } from '../../session/selection.ts'
import { askSecret, oneWord } from './askSecret.ts'
import type { Choosing } from './choosing.ts'
import { keepAccessKey } from './keepAccessKey.ts'

/** Asks for an AccessKey and puts it into the keyring of the system. Undefined when the user turned away. */
export async function addAccessKey({ ui, session }: Pick<Choosing, 'ui' | 'session'>): Promise<Login | undefined> {
  const title = say`Add an AccessKey`
  const prompt = say`The AccessKey ID. Its secret is asked for next, and kept in the keyring of this computer.`
  const accessKeyId = (await ui.input({ title, prompt, secret: false, problem: oneWord }))?.trim()
  if (!accessKeyId) return undefined
  const secret = await askSecret(ui, title, accessKeyId)
  if (!secret) return undefined
  await keepAccessKey(session, { accessKeyId, ...secret })
  return { kind: 'accessKey', accessKeyId }
}
