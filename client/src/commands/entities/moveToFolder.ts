import { say } from '../../../../server/src/language/sentence.ts'
import type { Entity } from '../../entity.ts'
import type { Tools } from '../../tools.ts'
import { showInTree } from '../sending/showInTree.ts'
import { change } from './change.ts'
import type { EntityOperations } from './entityOperations.ts'
import { named } from './named.ts'
import { pickFolder } from './pickFolder.ts'

/** Moves a thing to a folder of the workspace, which is made when it is not there. */
export async function moveToFolder(tools: Tools, entity: Entity, move: NonNullable<EntityOperations['move']>): Promise<void> {
  const { ui, workspace, tree } = tools
  const current = entity.folder ?? ''
  const folder = await pickFolder(ui, { title: say`Move ${named(entity)} to which folder?`, known: tree.folders(entity.kind), current })
  if (folder === undefined || folder === current) return
  const answer = await change(tools, entity, {
    title: folder === '' ? say`Move ${named(entity)} to the top of the workspace` : say`Move ${named(entity)} to ${folder}`,
    action: say`Move`,
    // An empty text would not be sent at all.
    change: move(entity, folder === '' ? '/' : folder, workspace.id),
    ...(entity.kind === 'workflow' && { hints: [say`Its nodes move with it.`] }),
  })
  if (answer !== undefined) await showInTree(tools, { ...entity, folder })
}
