import { inTurn, say, type Words } from '../../../../server/src/language/sentence.ts'
import { CloudError } from '../../cloud/call/cloudError.ts'
import { planImport } from '../../cloud/plan/planImport.ts'
import { isRecord, type SpecDocument } from '../../cloud/plan/specDocument.ts'
import type { Tools } from '../../tools.ts'
import { openSpec } from '../openSpec.ts'
import { entityMade, specOfStep } from '../sending/findMade.ts'
import { runSending, type Sent } from '../sending/runSending.ts'
import { tellDone } from '../sending/tellDone.ts'
import { entityOf } from '../sending/thereByName.ts'
import type { SourceToSend } from './documentToSend.ts'
import { type Imported, importSummary, type Outcome } from './importSummary.ts'

type Done = Extract<Sent, { end: 'done' }>

/**
 * Imports a workflow, follows the job and says what was created and what was updated. Calls: the import, each look at the job (at once, then after 1, 2, 4, 7,
 * 12 … seconds), and two for the summary.
 */
export async function importDocument(tools: Tools, { uri }: SourceToSend): Promise<void> {
  const plan = (document: SpecDocument) => planImport(document, { projectId: tools.workspace.id })
  const sent = await runSending(tools, { action: say`Import`, document: uri, plan })
  if (sent.end === 'done') await tellImported(tools, sent)
}

async function tellImported(tools: Tools, { plan: { steps }, results }: Done): Promise<void> {
  const { ui, workspace } = tools
  const [step] = steps
  if (step?.kind !== 'call') return
  const { name = '' } = entityMade(step) ?? {}
  const summary = await ui
    .progress(say`Looking at what has changed`, ({ signal }) => importSummary(workspace, specOfStep(step), startOf(results.import), signal))
    .catch((error) => (error instanceof CloudError ? error : Promise.reject(error)))
  if (!summary || summary instanceof CloudError) return tellUnknown(tools, name, summary)
  const entity = entityOf('workflow', summary.workflow)
  await tellDone(tools, entity, summed(entity.name, summary), [
    { label: say`Open Spec`, does: () => openSpec(tools, entity) },
    { label: say`Show Details`, does: () => ui.openReadOnly(`${entity.name}.txt`, 'plaintext', detailed(summary)) },
  ])
}

/** It has been imported all the same. */
async function tellUnknown({ ui, tree }: Tools, name: string, why: CloudError | undefined): Promise<void> {
  await tree.changed({ kind: 'workflow', id: '', name }).catch((error) => (error instanceof CloudError ? undefined : Promise.reject(error)))
  const reason = why ? why.facts.message : say`The list of workflows does not have it.`
  const message = say`Workflow ${name} has been imported. What has changed could not be looked up: ${reason}`
  await ui.tell({ severity: 'warning', message })
}

/** When the job was started, by the clock of the service. */
function startOf(answer: unknown): number | undefined {
  const job = isRecord(answer) && isRecord(answer.AsyncJob) ? answer.AsyncJob : {}
  return typeof job.CreateTime === 'number' ? job.CreateTime : undefined
}

function summed(name: string, { entities }: Imported): Words {
  const count = (outcome: Outcome) => entities.filter((one) => one.outcome === outcome).length
  const unknown = count('unknown')
  return inTurn([
    say`Workflow ${name} has been imported: ${count('created')} created, ${count('updated')} updated.`,
    ...(unknown > 0 ? [say`For those inside loops it is not known (${unknown}).`] : []),
  ])
}

const lines: Readonly<Record<Outcome, (name: string) => Words>> = {
  created: (name) => say`${name}: created`,
  updated: (name) => say`${name}: updated`,
  unknown: (name) => say`${name}: created or updated`,
}

function detailed({ entities }: Imported): Words {
  return entities
    .map(({ name, outcome, id }) => (id === undefined ? lines[outcome](name) : say`${lines[outcome](name)} (${id})`))
    .reduce((text, line) => say`${text}\n${line}`)
}
