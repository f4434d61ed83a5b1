import type { Words } from '../../../../server/src/language/sentence.ts'
import type { Entity } from '../../entity.ts'
import type { Tools } from '../../tools.ts'
import { showInTree } from './showInTree.ts'

/** What can be done from the message at the end. */
export interface Offer {
  readonly label: Words
  readonly does: () => Promise<void>
}

/** Selects in the tree what was made, and says so in one message, from which it can be opened. */
export async function tellDone(tools: Pick<Tools, 'ui' | 'tree'>, entity: Entity, message: Words, offers: readonly Offer[]): Promise<void> {
  await showInTree(tools, entity)
  const actions = offers.map(({ label, does }) => ({ label, value: does }))
  const does = await tools.ui.tell({ severity: 'information', message, actions })
  await does?.()
}
