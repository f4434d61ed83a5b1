import type { Form } from './document/block.ts'
import { cutJson } from './document/bordersJson.ts'
import { bodyLists } from './document/cut.ts'
import { roleOfKind } from './document/frames.ts'
import { kinds } from './schema/generated/kinds.ts'

/** Names that nobody else gives to files. */
const sureNames = /\.flowspec\.(?:json|ya?ml)$/i
/** Names that FlowSpec files have, and others too. */
const likelyNames = /\.(?:flow\.(?:json|ya?ml)|spec\.json|schedule\.json)$/i

/** The form of a file by its name, or undefined for files that are neither JSON nor YAML. */
export function formOfName(name: string): Form | undefined {
  if (/\.json$/i.test(name)) return 'json'
  return /\.ya?ml$/i.test(name) ? 'yaml' : undefined
}

/**
 * Whether a file is a FlowSpec document, or one of the documents that are ours beside FlowSpec: by a name that is surely ours, else by what its root says. Manifests of Kubernetes, Argo and Backstage have a
 * `kind` too, but also an `apiVersion`; other people's files stay theirs.
 */
export function isFlowSpec(name: string, form: Form, text: string): boolean {
  if (sureNames.test(name)) return true
  const keys = rootOf(form, text)
  if (keys.has('apiVersion') || keys.has('openapi') || keys.has('swagger')) return false
  const kind = keys.get('kind')?.toLowerCase()
  if (kind !== undefined && roleOfKind(kind) !== undefined) return true
  const known = kind !== undefined && kinds.some((candidate) => candidate.parser === 'accept' && candidate.kind.toLowerCase() === kind)
  const list = Object.keys(bodyLists).some((key) => keys.has(key))
  if (likelyNames.test(name)) return known || (kind === undefined && list && keys.has('flow'))
  return known && (keys.has('version') || keys.has('spec') || list)
}

/** Keys at the root with the texts of their scalars; of values that are objects or lists, just the key. */
function rootOf(form: Form, text: string): ReadonlyMap<string, string> {
  return form === 'json' ? jsonRoot(text) : yamlRoot(text)
}

function yamlRoot(text: string): ReadonlyMap<string, string> {
  const keys = new Map<string, string>()
  for (const [, key = '', value = ''] of text.matchAll(
    /^["']?([A-Za-z$][\w-]*)["']?[ \t]*:(?:[ \t]+["']?([^"'#\r\n]*?)["']?[ \t]*(?:#.*)?)?$/gm,
  ))
    keys.set(key, value)
  return keys
}

/** Without its lists the frame of even a huge document is small; what is half typed is read as far as its root goes. */
function jsonRoot(text: string): ReadonlyMap<string, string> {
  const frame = cutJson(text).text
  const keys = new Map<string, string>()
  let depth = 0
  for (const match of frame.matchAll(/"((?:[^"\\\n]|\\.)*)"(\s*:\s*(?:"((?:[^"\\\n]|\\.)*)")?)?|[{}[\]]/g)) {
    const [token, key, colon, value] = match
    if (token === '{' || token === '[') depth++
    else if (token === '}' || token === ']') depth--
    else if (depth === 1 && key !== undefined && colon !== undefined) keys.set(key, value ?? '')
  }
  return keys
}
