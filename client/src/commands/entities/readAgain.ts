import { CloudError } from '../../cloud/call/cloudError.ts'
import type { Entity } from '../../entity.ts'
import type { Tools } from '../../tools.ts'

/** Has the tree read again where a thing is, or was. What was done stays done when that fails: the tree says itself what is wrong then. */
export async function readAgain({ tree }: Pick<Tools, 'tree'>, entity: Entity): Promise<void> {
  await tree.changed(entity).catch((error) => (error instanceof CloudError ? undefined : Promise.reject(error)))
}
