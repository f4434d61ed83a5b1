import type { SpecForm } from './specText.ts'

/** Of all file systems together: what Windows does not take, and no more bytes than the usual ones do, with room for an ending. */
const refused = /[<>:"/\\|?*\p{Cc}]/gu
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i
const mostBytes = 200

/** A name of the workspace as the name of a local file. The ending of a name that is too long stays. */
export function fileName(name: string): string {
  const clean = name
    .replace(refused, '_')
    .replace(/[. ]+$/, '')
    .replace(reserved, '_$1')
  if (clean === '') return '_'
  const dot = clean.lastIndexOf('.')
  const ending = dot > 0 && clean.length - dot <= 16 ? clean.slice(dot) : ''
  return shortened(clean.slice(0, clean.length - ending.length), mostBytes - Buffer.byteLength(ending)) + ending
}

/** `daily_sales.flowspec.json` */
export function specFileName(name: string, form: SpecForm): string {
  return `${shortened(fileName(name), mostBytes)}.flowspec.${form}`
}

/** Whole characters of at most so many bytes. */
function shortened(text: string, bytes: number): string {
  let length = 0
  let short = ''
  for (const character of text) {
    length += Buffer.byteLength(character)
    if (length > bytes) break
    short += character
  }
  return short
}
