import { say } from '../../../server/src/language/sentence.ts'
import { isInDrive } from '../entity.ts'
import { entityOperations } from './entities/entityOperations.ts'
import { moveInDrive } from './entities/moveInDrive.ts'
import { moveToFolder } from './entities/moveToFolder.ts'
import { named } from './entities/named.ts'
import { targeted } from './entities/targeted.ts'

/** Move…: to a folder of the workspace or, in the Drive, of the same drive. */
export const moveEntity = targeted(async (tools, entity) => {
  const { container } = entity
  const { move } = entityOperations[entity.kind]
  const severity = 'information'
  if (container) {
    const message = say`The ${named(entity)} is inside of ${container.name} and stays there.`
    return void (await tools.ui.tell({ severity, message }))
  }
  if (!move) return void (await tools.ui.tell({ severity, message: say`The service cannot move the ${named(entity)}.` }))
  return isInDrive(entity.kind) ? moveInDrive(tools, entity, move) : moveToFolder(tools, entity, move)
})
