import { readFile, writeFile } from 'node:fs/promises'
import { inProject } from '../paths.ts'
import { allTexts } from './allTexts.ts'

/** The Simplified Chinese of every text of the program, by its English, in a form that VS Code reads too. */
export const translationFile = inProject('l10n/bundle.l10n.zh-cn.json')

/** Texts that have to be translated yet, each with the file it is in, and how many were taken out because nobody says them any more. */
export interface Update {
  readonly missing: ReadonlyMap<string, string>
  readonly dropped: number
}

/** Brings the translation in line with the sources: what is new has an empty text there, what is gone goes, and all is in order. */
export async function updateTranslation(): Promise<Update> {
  const texts = await allTexts()
  const known: Readonly<Record<string, string>> = JSON.parse(await readFile(translationFile, 'utf8'))
  const translation = Object.fromEntries([...texts.keys()].sort().map((text) => [text, known[text] ?? '']))
  await writeFile(translationFile, `${JSON.stringify(translation, undefined, 2)}\n`)
  return {
    missing: new Map([...texts].filter(([text]) => translation[text] === '')),
    dropped: Object.keys(known).filter((text) => !texts.has(text)).length,
  }
}
