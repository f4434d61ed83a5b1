import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Documents, FlowText } from '../../../client/src/tools.ts'
import { FlowDocument } from '../../../server/src/language/document/document.ts'
import { diagnostics } from '../../../server/src/language/features/diagnostics.ts'
import { formOfName, isFlowSpec } from '../../../server/src/language/recognition.ts'
import { spoken } from '../../../server/src/language/sentence.ts'
import { documentValue } from '../../../server/src/language/syntax/compose.ts'

export interface FakeDocuments extends Documents {
  /** Complaints of the service, as `name: message`. */
  readonly marks: readonly string[]
  /** What the user types: the whole text of a document, from now on. */
  write(uri: string, text: string): void
}

const severities = ['error', 'error', 'warning', 'information', 'hint'] as const

/** Documents of an editor, by URI, as the language server reads them. Those that are not given are read from the disk. */
export function fakeDocuments(open: Readonly<Record<string, string>> = {}, active?: string): FakeDocuments {
  const texts = new Map(Object.entries(open))
  const marks: string[] = []
  const read = async (uri: string): Promise<FlowText | undefined> => {
    const name = basename(uri)
    const form = formOfName(name)
    const text = form && (texts.get(uri) ?? readFileSync(fileURLToPath(uri), 'utf8'))
    if (form === undefined || text === undefined || !isFlowSpec(name, form, text)) return undefined
    const document = FlowDocument.of(form, text)
    const found = diagnostics(document, { levelOf: () => undefined, uri, pageOf: () => '' })
    return {
      uri,
      name,
      form,
      text,
      value: JSON.parse(JSON.stringify(documentValue(document))),
      problems: found.map(({ severity = 1, message, code, range }) => ({
        severity: severities[severity],
        message: typeof message === 'string' ? message : message.value,
        ...(code !== undefined && { code: String(code) }),
        ...range.start,
      })),
    }
  }
  return {
    marks,
    write: (uri, text) => void texts.set(uri, text),
    active: () => active,
    read,
    async mark(uri, name, message) {
      const there = names((await read(uri))?.value).includes(name)
      if (there) marks.push(`${name}: ${spoken(message)}`)
      return there
    },
  }
}

function names(value: unknown): unknown[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, member]) => (key === 'name' ? [member] : names(member)))
}
