import { stat } from 'node:fs/promises'
import { basename, dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { say } from '../../../../server/src/language/sentence.ts'
import { bodyOf, entriesOf, isRecord, nameOf, type SpecDocument } from '../../cloud/plan/specDocument.ts'
import type { LocalFile } from '../../cloud/plan/step.ts'
import type { FileQuestion, Ui } from '../../ui.ts'
import type { SourceToSend } from './documentToSend.ts'
import { resourceTypes } from './resourceTypes.ts'

/**
 * The local file whose bytes go with the first resource of a document: the one that it names, or one of the resource's name, beside the document; otherwise
 * the user chooses it, or none. None is asked for when the bytes are in the document or already in a storage. Undefined when the user turns away.
 */
export async function resourceFile(ui: Ui, { uri, value }: SourceToSend): Promise<{ readonly file?: LocalFile } | undefined> {
  const [resource = {}] = entriesOf(bodyOf(value), 'fileResources')
  if (hasBytes(resource)) return {}
  const beside = await firstFile(placesOf(resource, uri))
  if (beside !== undefined) return { file: localFile(beside) }
  const answer = await ui.pick({
    title: say`The file of ${nameOf(resource)} is not beside the document`,
    choices: [
      { label: say`Choose a File…`, icon: 'folder-opened', value: 'file' as const },
      { label: say`Create It Without a File`, icon: 'circle-slash', value: 'none' as const },
    ],
  })
  if (answer !== 'file') return answer && {}
  const fitting = fittingFiles(resource)
  const [path] =
    (await ui.chooseFiles({ title: say`The file of ${nameOf(resource)}`, action: say`Choose`, ...(fitting && { fitting }) })) ?? []
  return path === undefined ? undefined : { file: localFile(path) }
}

/** Those with the endings of the resource's type, where that has some. */
function fittingFiles({ type }: SpecDocument): FileQuestion['fitting'] {
  const { label, endings } = resourceTypes.find((one) => one.type === type) ?? { endings: [] }
  return label === undefined || endings.length === 0 ? undefined : { label, endings }
}

function hasBytes({ script, file }: SpecDocument): boolean {
  const content = isRecord(script) ? script.content : undefined
  const storage = isRecord(file) && isRecord(file.storage) ? file.storage.type : undefined
  return (typeof content === 'string' && content !== '') || (typeof storage === 'string' && storage.toLowerCase() !== 'local')
}

function placesOf({ name, file }: SpecDocument, uri: string): string[] {
  if (!uri.startsWith('file:')) return []
  const folder = dirname(fileURLToPath(uri))
  const { path, storage } = isRecord(file) ? file : {}
  const root = isRecord(storage) && typeof storage.root === 'string' ? storage.root : '.'
  return [
    ...(typeof path === 'string' && path !== '' ? [resolve(folder, root, path), resolve(folder, path)] : []),
    ...(typeof name === 'string' && name !== '' ? [resolve(folder, basename(name))] : []),
  ]
}

async function firstFile(paths: readonly string[]): Promise<string | undefined> {
  for (const path of paths) {
    const found = await stat(path).catch(() => undefined)
    if (found?.isFile()) return path
  }
  return undefined
}

function localFile(path: string): LocalFile {
  return { path, name: basename(path) }
}
