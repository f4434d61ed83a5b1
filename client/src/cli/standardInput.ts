import { formOfName } from '../../../server/src/language/recognition.ts'
import { decode } from './decode.ts'
import type { Remark, Source } from './sources.ts'

/** What comes on standard input, as a document of this name; without one, JSON where it begins as JSON does. */
export function standardInput(bytes: Uint8Array, name: string | undefined): Source | Remark {
  const decoded = decode(bytes)
  if ('instead' in decoded) return { kind: 'failed', sentence: `What came on standard input is ${decoded.instead}, not UTF-8.` }
  const { text } = decoded
  const known = name ?? (/^\s*[{[]/.test(text) ? 'stdin.flowspec.json' : 'stdin.flowspec.yaml')
  return { kind: 'source', name: known, form: formOfName(known) ?? 'yaml', text }
}
