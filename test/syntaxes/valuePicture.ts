/**
 * Moves a picture of a quoted value (first line the value, then carets) behind the text that stands before the value.
 * With `quoted` false the value loses its quotes; the carets stay under the same characters.
 */
export function valuePicture(before: string, picture: string, quoted = true): string {
  const [value = '', ...claims] = picture.replace(/^\n/, '').split('\n')
  const head = quoted ? before : before.slice(0, -1)
  const shown = quoted ? value : value.replaceAll('"', ' ').trimEnd()
  return [head + shown, ...claims.map((claim) => ' '.repeat(head.length) + claim)].join('\n')
}
