import { pathToFileURL } from 'node:url'
import { say, type Words } from '../../../../server/src/language/sentence.ts'
import { isKind, isRecord } from '../../cloud/plan/specDocument.ts'
import type { FlowText, Tools } from '../../tools.ts'
import { newDocument } from '../newDocument.ts'
import type { Target } from '../target.ts'
import { documentFiles } from './documentFiles.ts'
import { whenReady } from './whenReady.ts'

export interface Source {
  /** The question for it, when nobody has said which document. */
  readonly title: Words
  /** The kinds of document that fit. */
  readonly kinds: readonly string[]
  /** A file that is no document is welcome too. */
  readonly anyFile?: boolean
}

/**
 * The URI of the document that a command begins with: the one that it was called on, or the active one where that fits. Otherwise the user chooses a file, or
 * starts a document from a template, and goes on when that is ready.
 */
export async function sourceDocument(tools: Tools, target: Target | undefined, source: Source): Promise<string | undefined> {
  const { title, kinds, anyFile = false } = source
  if (typeof target === 'string') return uriOf(target)
  const { ui } = tools
  const active = await fittingActive(tools, kinds)
  // In the tree one has turned away from the editor: what is open there is one choice among others.
  if (active && !target) return active.uri
  const from = await ui.pick({
    title,
    choices: [
      ...(active ? [{ label: active.name, description: say`open in the editor`, icon: 'file', value: 'active' as const }] : []),
      { label: say`Choose a File…`, icon: 'folder-opened', value: 'file' as const },
      { label: say`Start from a Template…`, icon: 'new-file', value: 'template' as const },
    ],
  })
  switch (from) {
    case undefined:
      return undefined
    case 'active':
      return active?.uri
    case 'file': {
      const [path] = (await ui.chooseFiles({ title, action: say`Choose`, ...(!anyFile && { fitting: documentFiles }) })) ?? []
      return path === undefined ? undefined : uriOf(path)
    }
    case 'template': {
      const uri = await newDocument(ui, kinds)
      const message = say`Complete the document, then go on. Nothing of it has been sent.`
      return uri === undefined ? undefined : whenReady(tools, uri, message, say`Go On`)
    }
    default:
      return from satisfies never
  }
}

/** A drive letter is no scheme. */
export function uriOf(target: string): string {
  return /^[a-z][\w+.-]+:/i.test(target) ? target : pathToFileURL(target).href
}

async function fittingActive({ documents }: Tools, kinds: readonly string[]): Promise<FlowText | undefined> {
  const uri = documents.active()
  const document = uri === undefined ? undefined : await documents.read(uri)
  return document && isRecord(document.value) && isKind(document.value, kinds) ? document : undefined
}
