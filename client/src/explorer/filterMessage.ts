import { type Sentence, say } from '../../../server/src/language/sentence.ts'

/** How many of the entries that have been read are left by a filter. */
export function filterMessage(text: string, { matches, of }: { readonly matches: number; readonly of: number }): Sentence {
  if (of === 0) return say`Nothing has been read yet that could be filtered by “${text}”.`
  return say`Names with “${text}”: ${matches} of ${of} read so far. What has not been read is not searched.`
}
