import type { ChoosableSession } from '../../session/createSession.ts'
import type { AccessKey } from '../../session/keyRing.ts'
import { isSignedBy } from './isSignedBy.ts'

/** Puts an AccessKey into the keyring. A workspace that is open with it goes on with the new secret. */
export async function keepAccessKey(session: ChoosableSession, key: AccessKey): Promise<void> {
  await session.keys.add(key)
  if (isSignedBy(session.selection, key.accessKeyId)) await session.select(session.selection)
}
