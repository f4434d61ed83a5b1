import { listOf, say, type Words } from '../../../../server/src/language/sentence.ts'

const most = 10

/** "a, b, c", or the first of many. */
export function fewOf(words: readonly Words[]): Words {
  return words.length > most ? say`${listOf(words.slice(0, most))} … (${words.length})` : listOf(words)
}
