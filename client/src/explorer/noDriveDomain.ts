import { say } from '../../../server/src/language/sentence.ts'
import { CloudError } from '../cloud/call/cloudError.ts'

/** Why Drive is not read: it has a domain of its own, which is not known. Nothing was sent. */
export const noDriveDomain = new CloudError({
  kind: 'settings',
  code: 'NoDriveDomain',
  message: say`No Drive domain is known for this connection.`,
  mayHaveHappened: false,
})
