import { pathToFileURL } from 'node:url'
import { say } from '../../../server/src/language/sentence.ts'
import type { Entity } from '../entity.ts'
import { specFileName } from '../fileName.ts'
import { hasSpec, type SpecEntity, specOf } from '../specOf.ts'
import { specText } from '../specText.ts'
import type { Tools } from '../tools.ts'
import { writeWhole } from '../writeWhole.ts'
import { choosePlace } from './entities/choosePlace.ts'
import { named } from './entities/named.ts'
import { saveDriveFile } from './entities/saveDriveFile.ts'
import { targeted } from './entities/targeted.ts'
import { pickForm } from './pickForm.ts'

/** Save to Folder…: the document of a thing, a workflow with its nodes and their code, or the content of a file of the Drive. */
export const saveToFolder = targeted(async (tools, entity) => {
  if (hasSpec(entity)) return saveSpec(tools, entity)
  return entity.kind === 'driveFile' ? saveDriveFile(tools, entity) : refuseFolder(tools, entity)
})

async function saveSpec({ ui, workspace }: Tools, entity: SpecEntity): Promise<void> {
  const form = await pickForm(ui)
  if (!form) return
  const name = specFileName(entity.name, form)
  const path = await choosePlace(ui, name)
  if (path === undefined) return
  await ui.progress(say`Saving ${name}`, async ({ signal }) => {
    const spec = await specOf(workspace, entity, signal)
    await writeWhole(path, [Buffer.from(specText(spec, form))])
  })
  const actions = [{ label: say`Open`, value: true }]
  const open = await ui.tell({ severity: 'information', message: say`The ${named(entity)} has been saved to ${path}.`, actions })
  if (open) await ui.openAddress(pathToFileURL(path).href)
}

async function refuseFolder({ ui }: Tools, entity: Entity): Promise<void> {
  const message = say`The ${named(entity)} cannot be downloaded as a whole: download the files in it.`
  await ui.tell({ severity: 'information', message })
}
