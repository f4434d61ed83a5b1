import { say } from '../../../../server/src/language/sentence.ts'
import { planImport } from '../../cloud/plan/planImport.ts'
import type { SpecDocument } from '../../cloud/plan/specDocument.ts'
import type { Plan } from '../../cloud/plan/step.ts'
import type { Tools } from '../../tools.ts'
import { entityMade, specOfStep } from '../sending/findMade.ts'
import { runSending } from '../sending/runSending.ts'

/**
 * Has the service check what an import would send, without changing anything. One call, and one for each look at the job. `seen`: the import that the user has
 * looked at. True when nothing is wrong and the user wants it to be imported now.
 */
export async function checkImport(tools: Tools, uri: string, seen: Plan): Promise<boolean> {
  const { ui, workspace } = tools
  const [step] = seen.steps
  if (step?.kind !== 'call') return false
  const plan = (document: SpecDocument) => planImport(document, { projectId: workspace.id, dryRun: true })
  const agreed = plan(specOfStep(step))
  const sent = await runSending(tools, { action: say`Check`, document: uri, plan, ...('steps' in agreed && { agreed }) })
  if (sent.end !== 'done') return false
  const { name = '' } = entityMade(step) ?? {}
  const message = say`The service finds nothing wrong with workflow ${name}. Nothing was changed.`
  return (await ui.tell({ severity: 'information', message, actions: [{ label: say`Import`, value: true }] })) ?? false
}
