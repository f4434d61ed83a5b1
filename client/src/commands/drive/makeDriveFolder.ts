import { say } from '../../../../server/src/language/sentence.ts'
import { createFolder } from '../../cloud/drive/createFolder.ts'
import type { Tools } from '../../tools.ts'
import { nameProblem } from '../entities/nameProblem.ts'
import type { DriveFolder } from './driveFolder.ts'

/** Asks for a name and makes a folder of that name, by one call; one that is there already will do. Rejects with a CloudError. */
export async function makeDriveFolder(
  { ui, workspace }: Pick<Tools, 'ui' | 'workspace'>,
  parent: DriveFolder,
): Promise<DriveFolder | undefined> {
  const name = await ui.input({
    title: say`New folder in ${parent.path}`,
    prompt: say`Enter creates it.`,
    problem: (typed) => nameProblem('driveFolder', typed),
  })
  if (name === undefined) return undefined
  const { file_id } = await createFolder(workspace.call, parent.drive, parent.id, name)
  return { drive: parent.drive, id: file_id, path: `${parent.path}/${name}` }
}
