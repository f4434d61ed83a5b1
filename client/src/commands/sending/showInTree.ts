import { CloudError } from '../../cloud/call/cloudError.ts'
import type { Entity } from '../../entity.ts'
import type { Tools } from '../../tools.ts'

/** Selects a thing in the tree. It is there, whether or not the list can be read just now: the tree says itself what is wrong with that. */
export async function showInTree({ tree }: Pick<Tools, 'tree'>, entity: Entity): Promise<void> {
  await tree.show(entity).catch((error) => (error instanceof CloudError ? undefined : Promise.reject(error)))
}
