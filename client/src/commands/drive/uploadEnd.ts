import { inTurn, say, type Words } from '../../../../server/src/language/sentence.ts'
import { byteSize } from '../../byteSize.ts'
import type { CloudError } from '../../cloud/call/cloudError.ts'

/** What became of one file. */
export type UploadEnd =
  /** `name`: what it is called in the Drive. `rapid`: the service had the content already. `over`: it took the place of one that was there. */
  | { readonly kind: 'uploaded'; readonly id: string; readonly name: string; readonly rapid: boolean; readonly over: boolean }
  /** There is one of that name, and it was left alone. */
  | { readonly kind: 'skipped' }
  | { readonly kind: 'unreadable'; readonly problem: Words }
  | { readonly kind: 'changed' }
  | { readonly kind: 'failed'; readonly error: CloudError }
  /** `sent`: bytes that the service keeps for a resume. */
  | { readonly kind: 'cancelled'; readonly sent: number }
  | { readonly kind: 'notBegun' }

/** What became of a file, in one sentence or two. */
export function endInWords(name: string, end: UploadEnd, folder: string): Words {
  switch (end.kind) {
    case 'uploaded':
      return uploadedInWords(name, end, folder)
    case 'skipped':
      return say`${name} was left out: ${folder} has one of that name.`
    case 'unreadable':
      return end.problem
    case 'changed':
      return say`${name} was changed while it was sent. Try again when nobody writes to it.`
    case 'failed':
      return say`${name} was not uploaded: ${why(end.error)}`
    case 'cancelled':
      return end.sent > 0
        ? say`${name} was cancelled. ${byteSize(end.sent)} of it are there and need not be sent again.`
        : say`${name} was cancelled.`
    case 'notBegun':
      return say`${name} was not begun.`
    default:
      return end satisfies never
  }
}

/** Whether trying again may bring the file there. */
export function canTryAgain({ kind }: UploadEnd): boolean {
  return kind !== 'uploaded' && kind !== 'skipped'
}

function uploadedInWords(name: string, end: UploadEnd & { kind: 'uploaded' }, folder: string): Words {
  if (end.rapid) return say`${end.name} is in ${folder} now. The service had its content already: nothing was sent.`
  if (end.over) return say`${name} was uploaded to ${folder}, as a new version of the one that was there.`
  if (end.name !== name) return say`${name} was uploaded to ${folder} as ${end.name}.`
  return say`${name} was uploaded to ${folder}.`
}

function why({ facts: { message, hint } }: CloudError): Words {
  return hint === undefined ? message : inTurn([message, hint])
}
