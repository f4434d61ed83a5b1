import type { Entity } from '../entity.ts'
import type { Tools } from '../tools.ts'
import { meant } from './entities/selection.ts'
import { targeted } from './entities/targeted.ts'

/** Copy ID: as the service writes it, all of its digits. Of several things each on a line. */
export async function copyId(tools: Tools, target?: Entity, selected?: readonly Entity[]): Promise<void> {
  const idsOf = (entity: Entity) => meant(entity, selected).map(({ id }) => id)
  await targeted(({ ui }, entity) => ui.copy(idsOf(entity).join('\n')))(tools, target)
}
