import { type Sentence, say, type Words } from '../../../server/src/language/sentence.ts'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

/** "read 5 minutes ago". */
export function age(milliseconds: number): Sentence {
  if (milliseconds < minute) return say`read just now`
  if (milliseconds < 2 * minute) return say`read 1 minute ago`
  if (milliseconds < hour) return say`read ${Math.floor(milliseconds / minute)} minutes ago`
  if (milliseconds < 2 * hour) return say`read 1 hour ago`
  if (milliseconds < day) return say`read ${Math.floor(milliseconds / hour)} hours ago`
  if (milliseconds < 2 * day) return say`read 1 day ago`
  return say`read ${Math.floor(milliseconds / day)} days ago`
}

/** "12, read 5 minutes ago". */
export function withAge(count: Words, milliseconds: number): Sentence {
  if (milliseconds < minute) return say`${count}, read just now`
  if (milliseconds < 2 * minute) return say`${count}, read 1 minute ago`
  if (milliseconds < hour) return say`${count}, read ${Math.floor(milliseconds / minute)} minutes ago`
  if (milliseconds < 2 * hour) return say`${count}, read 1 hour ago`
  if (milliseconds < day) return say`${count}, read ${Math.floor(milliseconds / hour)} hours ago`
  if (milliseconds < 2 * day) return say`${count}, read 1 day ago`
  return say`${count}, read ${Math.floor(milliseconds / day)} days ago`
}
