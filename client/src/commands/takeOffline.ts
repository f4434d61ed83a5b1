import { say } from '../../../server/src/language/sentence.ts'
import type { Entity } from '../entity.ts'
import type { Tools } from '../tools.ts'
import { entityOperations } from './entities/entityOperations.ts'
import { named } from './entities/named.ts'
import { takingOffline } from './entities/pipelineWays.ts'
import { runPipeline } from './entities/runPipeline.ts'
import { takeApiOffline } from './entities/takeApiOffline.ts'
import { targeted } from './entities/targeted.ts'
import type { Offer } from './sending/tellDone.ts'

/** Take Offline…: takes a thing out of production, by a process with its stages, or an API by one call. It stays in the workspace. */
export const takeOffline = targeted((tools, entity) => takeEntityOffline(tools, entity))

/** `next`: what can be done from the message at the good end. */
export async function takeEntityOffline(tools: Tools, entity: Entity, next?: Offer): Promise<void> {
  const { container } = entity
  const severity = 'information'
  if (container) {
    const message = say`The ${named(entity)} is taken offline together with ${container.name}, which it is inside of.`
    return void (await tools.ui.tell({ severity, message }))
  }
  switch (entityOperations[entity.kind].publish) {
    case 'pipeline':
      return runPipeline(tools, entity, takingOffline, next)
    case 'dataService':
      return takeApiOffline(tools, entity, next)
    default:
      await tools.ui.tell({ severity, message: say`What is in the Drive is not published.` })
  }
}
