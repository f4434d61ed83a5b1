import { say } from '../../../../server/src/language/sentence.ts'
import type { Entity } from '../../entity.ts'
import { hasSpec, type SpecEntity } from '../../specOf.ts'
import type { Tools } from '../../tools.ts'
import { named } from './named.ts'
import { saveDriveFile } from './saveDriveFile.ts'
import { targeted } from './targeted.ts'

/** A command about the document of a thing. Entries of Drive have none: it says so, and offers the download of a file instead. */
export function documented(command: (tools: Tools, entity: SpecEntity) => Promise<void>) {
  return targeted((tools, entity) => (hasSpec(entity) ? command(tools, entity) : withoutDocument(tools, entity)))
}

async function withoutDocument(tools: Tools, entity: Entity): Promise<void> {
  const severity = 'information'
  const message = say`The ${named(entity)} is kept in the Drive: there is no document about it.`
  if (entity.kind !== 'driveFile') return void (await tools.ui.tell({ severity, message }))
  const save = await tools.ui.tell({ severity, message, actions: [{ label: say`Save to Folder…`, value: true }] })
  if (save) await saveDriveFile(tools, entity)
}
