import type { Selection } from '../../session/selection.ts'

/** Whether calls to what was chosen are signed with that AccessKey of the keyring. */
export function isSignedBy(selection: Selection | undefined, accessKeyId: string): selection is Selection {
  return selection?.login.kind === 'accessKey' && selection.login.accessKeyId === accessKeyId
}
