/** What somebody else has said, fit to end a sentence of ours: not too long, and with a full stop. */
export function withFullStop(text: string): string {
  const short = text.length > 600 ? `${text.slice(0, 600)}…` : text.trim()
  return /[.!?…。！？]$/.test(short) ? short : `${short}.`
}
