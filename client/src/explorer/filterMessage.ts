import { type Sentence, say } from '../../../server/src/language/sentence.ts'

/** How many of the entries that have been read are left by a filter. */
export function filterMessage(text: string, { matches, of }: { readonly matches: number; readonly of: number }): Sentence {
  if (of === 0) return say`Nothing has been read yet, so there is nothing to filter by “${text}”.`
  if (matches === 0) return say`None of the ${of} entries read so far has “${text}” in its name. What has not been read is not searched.`
  return say`“${text}” is in ${matches} of the ${of} names read so far. What has not been read is not searched.`
}
