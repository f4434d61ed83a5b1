import { say } from '../../../../server/src/language/sentence.ts'
import type { Choosing } from './choosing.ts'
import { isSignedBy } from './isSignedBy.ts'

/** Takes an AccessKey out of the keyring when the user agrees; a workspace that is open with it is signed out of. */
export async function removeAccessKey({ ui, session }: Pick<Choosing, 'ui' | 'session'>, accessKeyId: string): Promise<void> {
  const { selection } = session
  const isOpen = isSignedBy(selection, accessKeyId)
  const agreed = await ui.agree({
    message: say`Remove the AccessKey ${accessKeyId} from this computer?`,
    detail: isOpen
      ? say`It is taken out of the keyring of this computer, and you are signed out of the workspace ${selection.workspace.name}. In the cloud the AccessKey stays as it is.`
      : say`It is taken out of the keyring of this computer. In the cloud the AccessKey stays as it is.`,
    action: say`Remove`,
  })
  if (!agreed) return
  await session.keys.delete(accessKeyId)
  if (isOpen) await session.select(undefined)
}
