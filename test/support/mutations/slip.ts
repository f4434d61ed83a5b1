import type { Random } from '../random.ts'

/** A word as a hasty finger writes it: a letter missing, a letter twice, or two letters in each other's places. Never the word itself. */
export function slip(word: string, random: Random): string {
  const at = random(word.length)
  const letter = word[at] ?? ''
  const next = word[at + 1] ?? ''
  const kind = random(3)
  if (kind === 0 && word.length > 2) return word.slice(0, at) + word.slice(at + 1)
  if (kind === 1 && next !== '' && next.toLowerCase() !== letter.toLowerCase())
    return word.slice(0, at) + next + letter + word.slice(at + 2)
  return word.slice(0, at) + letter + word.slice(at)
}
