import { say } from '../../../../server/src/language/sentence.ts'
import type { Entity } from '../../entity.ts'
import type { Tools } from '../../tools.ts'

/** A command about a thing of the explorer. Called without one, as a keyboard shortcut can do it, it says where to choose. */
export function targeted(command: (tools: Tools, entity: Entity) => Promise<void>) {
  return async (tools: Tools, target?: Entity): Promise<void> => {
    if (target) return command(tools, target)
    await tools.ui.tell({ severity: 'information', message: say`Choose something in the Workspace view first.` })
  }
}
