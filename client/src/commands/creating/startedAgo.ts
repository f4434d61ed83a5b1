import { type Sentence, say } from '../../../../server/src/language/sentence.ts'

const minute = 60_000
const hour = 60 * minute

/** "Started 3 minutes ago." */
export function startedAgo(milliseconds: number): Sentence {
  if (milliseconds < minute) return say`Started less than a minute ago.`
  if (milliseconds < 2 * minute) return say`Started 1 minute ago.`
  if (milliseconds < hour) return say`Started ${Math.floor(milliseconds / minute)} minutes ago.`
  if (milliseconds < 2 * hour) return say`Started 1 hour ago.`
  return say`Started ${Math.floor(milliseconds / hour)} hours ago.`
}
