import { say } from '../../../../server/src/language/sentence.ts'
import { isRecord } from '../../cloud/plan/specDocument.ts'
import type { Entity } from '../../entity.ts'
import type { Tools } from '../../tools.ts'
import { chooseDriveFolder } from '../drive/chooseDriveFolder.ts'
import { showInTree } from '../sending/showInTree.ts'
import { change } from './change.ts'
import type { EntityOperations } from './entityOperations.ts'
import { named } from './named.ts'
import { nameTaken } from './nameTaken.ts'
import { readAgain } from './readAgain.ts'
import { waitForTask } from './waitForTask.ts'

/** Moves an entry of the Drive to another folder of its drive. */
export async function moveInDrive(tools: Tools, entity: Entity, move: NonNullable<EntityOperations['move']>): Promise<void> {
  const { ui, workspace } = tools
  const title = say`Move ${named(entity)} to which folder?`
  const folder = await chooseDriveFolder(tools, { title, take: (path) => say`Move to ${path}`, moved: entity })
  if (!folder) return
  const heading = say`Move ${named(entity)} to ${folder.path}`
  const answer = await change(tools, entity, { title: heading, action: say`Move`, change: move(entity, folder.id, workspace.id) })
  if (answer === undefined) return
  if (isRecord(answer) && answer.exist === true) return nameTaken(ui, entity.name)
  if (!(await waitForTask(tools, answer, heading))) return
  await readAgain(tools, entity)
  await showInTree(tools, { ...entity, parent: folder.id })
}
