import { inTurn, say, type Words } from '../../../../server/src/language/sentence.ts'
import { CloudError } from '../../cloud/call/cloudError.ts'
import type { Tools } from '../../tools.ts'
import { openSpec } from '../openSpec.ts'
import { tellDone } from '../sending/tellDone.ts'
import { entityOf } from '../sending/thereByName.ts'
import { type Imported, importSummary, type Outcome } from './importSummary.ts'
import type { ImportWatch } from './importWatch.ts'

/** Says what an import that has ended well has created and what it has updated. Two calls. */
export async function tellImported(tools: Tools, watch: ImportWatch): Promise<void> {
  const { ui, workspace } = tools
  const started = watch.current()
  if (!started) return
  const { outline, answer } = started
  const summary = await ui
    .progress(say`Looking at what has changed`, ({ signal }) => importSummary(workspace, outline, answer.AsyncJob.CreateTime, signal))
    .catch((error) => (error instanceof CloudError ? error : Promise.reject(error)))
  watch.told()
  if (!summary || summary instanceof CloudError) return tellUnknown(tools, outline.workflow, summary)
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
