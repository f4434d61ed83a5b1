import { say, type Words } from '../../server/src/language/sentence.ts'
import type { CloudError } from './cloud/call/cloudError.ts'

/** What is wrong, what to do about it, and what the service's support asks for. */
export function failureNotice({ facts: { message, hint, requestId } }: CloudError): Words {
  const said = hint === undefined ? message : say`${message} ${hint}`
  return requestId === undefined ? said : say`${said} Request ID: ${requestId}`
}
