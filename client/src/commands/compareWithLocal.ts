import { pathToFileURL } from 'node:url'
import { say } from '../../../server/src/language/sentence.ts'
import { specFileName } from '../fileName.ts'
import { readOnlyScheme } from '../readOnlyScheme.ts'
import { type SpecEntity, specOf } from '../specOf.ts'
import type { FlowText, Tools } from '../tools.ts'
import { documentFiles } from './creating/documentFiles.ts'
import { documented } from './entities/documented.ts'
import { inLayoutOf } from './entities/inLayoutOf.ts'
import { inOrderOf } from './entities/inOrderOf.ts'
import { isAbout } from './entities/isAbout.ts'
import { named } from './entities/named.ts'

/** Compare with Local File…: what the service has now, on the left, and a document of this computer, on the right, which can be changed there. */
export const compareWithLocal = documented(async (tools, entity) => {
  const { ui, workspace } = tools
  const local = (await obvious(tools, entity)) ?? (await chosen(tools, entity))
  if (!local) return
  const { form, value, uri } = local
  const spec = await ui.progress(say`Reading ${entity.name}`, ({ signal }) => specOf(workspace, entity, signal))
  await ui.openDiff({
    title: say`${entity.name}: workspace ↔ ${local.name}`,
    left: { name: specFileName(entity.name, form), language: `flowspec-${form}`, text: inLayoutOf(inOrderOf(spec, value), local) },
    right: uri,
  })
})

/** The document that the user is at, when it is about the thing and not itself what the workspace has. */
async function obvious({ documents }: Tools, entity: SpecEntity): Promise<FlowText | undefined> {
  const uri = documents.active()
  if (uri === undefined || uri.startsWith(`${readOnlyScheme}:`)) return undefined
  const document = await documents.read(uri)
  return document && isAbout(document.value, entity) ? document : undefined
}

async function chosen({ ui, documents }: Tools, entity: SpecEntity): Promise<FlowText | undefined> {
  const question = { title: say`Compare ${named(entity)} with which file?`, action: say`Compare`, fitting: documentFiles }
  const [path] = (await ui.chooseFiles(question)) ?? []
  if (path === undefined) return undefined
  const document = await documents.read(pathToFileURL(path).href)
  if (!document) await ui.tell({ severity: 'error', message: say`${path} is no FlowSpec document.` })
  return document
}
