import { folderOfEntity } from './drive/driveFolder.ts'
import { makeDriveFolder } from './drive/makeDriveFolder.ts'
import { targeted } from './entities/targeted.ts'
import { showInTree } from './sending/showInTree.ts'

/** New Folder…: in a folder of the Drive, or at the top of a drive (id `root`); by one call. One of that name that is there already is shown. */
export const newDriveFolder = targeted(async (tools, entity) => {
  const parent = folderOfEntity(entity)
  const made = parent && (await makeDriveFolder(tools, parent))
  if (!made) return
  const name = made.path.slice(parent.path.length + 1)
  await showInTree(tools, { kind: 'driveFolder', id: made.id, name, drive: made.drive, parent: parent.id })
})
