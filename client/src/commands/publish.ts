import { say } from '../../../server/src/language/sentence.ts'
import { entityOperations } from './entities/entityOperations.ts'
import { named } from './entities/named.ts'
import { publishing } from './entities/pipelineWays.ts'
import { publishApi } from './entities/publishApi.ts'
import { runPipeline } from './entities/runPipeline.ts'
import { targeted } from './entities/targeted.ts'

/** Publish…: brings a thing into production, by a publish process with its stages, or by submitting and publishing an API. */
export const publish = targeted(async (tools, entity) => {
  const { container } = entity
  const severity = 'information'
  if (container) {
    const message = say`The ${named(entity)} is published together with ${container.name}, which it is inside of.`
    return void (await tools.ui.tell({ severity, message }))
  }
  switch (entityOperations[entity.kind].publish) {
    case 'pipeline':
      return runPipeline(tools, entity, publishing)
    case 'dataService':
      return publishApi(tools, entity)
    default:
      await tools.ui.tell({ severity, message: say`What is in the Drive is not published.` })
  }
})
