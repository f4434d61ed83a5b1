import { say } from '../../../../server/src/language/sentence.ts'
import { dataService } from '../../cloud/operations/dataService.ts'
import type { Plan } from '../../cloud/plan/step.ts'
import type { Entity } from '../../entity.ts'
import type { Tools } from '../../tools.ts'
import { runSending } from '../sending/runSending.ts'
import { showInTree } from '../sending/showInTree.ts'
import { lookUp } from './lookUp.ts'
import { named } from './named.ts'
import { readAgain } from './readAgain.ts'

/** Submits the draft of an API and publishes it. The documents do not say whether it has to be submitted; it does no harm. */
export async function publishApi(tools: Tools, entity: Entity): Promise<void> {
  const { ui, workspace } = tools
  const input = { ApiId: entity.id, ProjectId: workspace.id }
  const plan: Plan = {
    title: say`Publish ${named(entity)}`,
    steps: [
      { kind: 'call', id: 'submit', title: say`Submit the draft`, operation: dataService.submit, input },
      { kind: 'call', id: 'publish', title: say`Publish what was submitted`, operation: dataService.publish, input },
    ],
    notes: [{ kind: 'overwrites', message: say`The version that is published now, if there is one, is replaced by the draft.` }],
  }
  const sent = await runSending(tools, {
    action: say`Publish`,
    plan: () => plan,
    find: (_step, signal) => lookUp(workspace, entity, signal),
  })
  if (sent.end === 'stopped' && sent.error.mayHaveHappened) await readAgain(tools, entity)
  if (sent.end !== 'done') return
  await showInTree(tools, entity)
  await ui.tell({ severity: 'information', message: say`The ${named(entity)} is published.` })
}
