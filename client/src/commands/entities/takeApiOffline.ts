import { say } from '../../../../server/src/language/sentence.ts'
import { dataService } from '../../cloud/operations/dataService.ts'
import type { Entity } from '../../entity.ts'
import type { Tools } from '../../tools.ts'
import { type Offer, tellDone } from '../sending/tellDone.ts'
import { change } from './change.ts'
import { named } from './named.ts'
import { takingOffline } from './pipelineWays.ts'

/** Takes the published version of an API away, by one call; its draft stays. `next`: what can be done from the message at the good end. */
export async function takeApiOffline(tools: Tools, entity: Entity, next?: Offer): Promise<void> {
  const done = await change(tools, entity, {
    title: takingOffline.title(named(entity)),
    action: takingOffline.action,
    change: { operation: dataService.abolish, input: { ApiId: entity.id, ProjectId: tools.workspace.id } },
    warnings: [say`Nobody can call it any more. Its draft stays, and can be published again.`],
  })
  if (done !== undefined) await tellDone(tools, entity, takingOffline.done(named(entity)), next ? [next] : [])
}
