/** The text of a file, or what it is instead of UTF-8 text. A byte order mark is left out. */
export function decode(bytes: Uint8Array): { readonly text: string } | { readonly instead: string } {
  const [first, second] = bytes
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return { instead: 'UTF-16 text' }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    // UTF-16 without a mark, or no text at all: JSON and YAML never hold this letter.
    return text.includes('\0') ? { instead: 'binary, or UTF-16 text' } : { text }
  } catch {
    return { instead: 'in another encoding' }
  }
}
