import { say } from '../../../../server/src/language/sentence.ts'
import { askSecret } from './askSecret.ts'
import type { Choosing } from './choosing.ts'
import { keepAccessKey } from './keepAccessKey.ts'

/** Asks for the secret of an AccessKey of the keyring anew. Keeps the old one when the user turns away. */
export async function replaceSecret({ ui, session }: Pick<Choosing, 'ui' | 'session'>, accessKeyId: string): Promise<void> {
  const secret = await askSecret(ui, say`Replace the secret of AccessKey ${accessKeyId}`, accessKeyId)
  if (secret) await keepAccessKey(session, { accessKeyId, ...secret })
}
