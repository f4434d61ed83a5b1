import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import { formOfName } from '../../../server/src/language/recognition.ts'
import { say } from '../../../server/src/language/sentence.ts'
import { planResource } from '../cloud/plan/planResource.ts'
import { isKind, isRecord, type SpecDocument } from '../cloud/plan/specDocument.ts'
import type { LocalFile } from '../cloud/plan/step.ts'
import type { Tools } from '../tools.ts'
import { createEntity } from './creating/createEntity.ts'
import { checkedDocument } from './creating/documentToSend.ts'
import { resourceFile } from './creating/resourceFile.ts'
import { resourceSpec } from './creating/resourceSpec.ts'
import { sourceDocument } from './creating/sourceDocument.ts'
import type { Target } from './target.ts'

const kinds = ['Resource']

/**
 * FlowSpec: Create Resource…: the first resource of a document with the file that it names, or any local file. Calls: the create; with a file, one more for the
 * permission to send it; without a document, one for the list of data sources; one more when the document has an id of the service.
 */
export async function createResource(tools: Tools, target?: Target): Promise<void> {
  const uri = await sourceDocument(tools, target, { title: say`Create a resource from which file or document?`, kinds, anyFile: true })
  if (uri === undefined) return
  if (!uri.startsWith('file:') || (await isResource(tools, uri))) return fromDocument(tools, uri)
  const path = fileURLToPath(uri)
  return fromFile(tools, { path, name: basename(path) }, typeof target === 'object' && target.kind === 'folder' ? target.path : undefined)
}

/** Any other document is a file like any file. What is neither JSON nor YAML by its name is not even opened. */
async function isResource({ documents }: Tools, uri: string): Promise<boolean> {
  const document = formOfName(uri) && (await documents.read(uri))
  return document !== undefined && isRecord(document.value) && isKind(document.value, kinds)
}

async function fromDocument(tools: Tools, uri: string): Promise<void> {
  const planWith = (document: SpecDocument, file: LocalFile | undefined, id?: string) =>
    planResource(document, { projectId: tools.workspace.id, ...(file && { file }), ...(id !== undefined && { id }) })
  const source = await checkedDocument(tools, uri, (document) => planWith(document, undefined))
  const found = source && (await resourceFile(tools.ui, source))
  if (!found) return
  await createEntity(tools, {
    kind: 'resource',
    list: 'fileResources',
    source,
    plan: (document, id) => planWith(document, found.file, id),
  })
}

async function fromFile(tools: Tools, file: LocalFile, folder: string | undefined): Promise<void> {
  const spec = await resourceSpec(tools, file.name, folder)
  if (!spec) return
  const plan = (_: SpecDocument, id?: string) =>
    planResource(spec, { projectId: tools.workspace.id, file, ...(id !== undefined && { id }) })
  await createEntity(tools, { kind: 'resource', list: 'fileResources', plan })
}
