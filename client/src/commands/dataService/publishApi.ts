import { say } from '../../../../server/src/language/sentence.ts'
import { planApiPublication } from '../../cloud/plan/planApiPublication.ts'
import type { Entity } from '../../entity.ts'
import type { Tools } from '../../tools.ts'
import { runSending } from '../sending/runSending.ts'
import { tellDone } from '../sending/tellDone.ts'

/** Publishes an API of the data service, by two calls, when the user says so. */
export async function publishApi(tools: Tools, api: Entity): Promise<void> {
  const sent = await runSending(tools, {
    action: say`Publish`,
    plan: () => planApiPublication(api, tools.workspace.id),
    // Submitting and publishing once more does no harm: there is nothing to look up.
    find: async () => api,
  })
  if (sent.end === 'done') await tellDone(tools, api, say`API ${api.name} is published.`, [])
}
