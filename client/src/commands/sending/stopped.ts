import { inTurn, say, spoken, type Words } from '../../../../server/src/language/sentence.ts'
import { CloudError } from '../../cloud/call/cloudError.ts'
import type { Results } from '../../cloud/plan/runPlan.ts'
import { isRecord } from '../../cloud/plan/specDocument.ts'
import type { Plan } from '../../cloud/plan/step.ts'
import type { Entity } from '../../entity.ts'
import type { FlowText, Tools } from '../../tools.ts'
import { complaint } from './complaint.ts'
import { entityMade } from './findMade.ts'
import { lookedAt, lookFor } from './lookFirst.ts'
import type { Errand } from './runSending.ts'
import { requestIdOf, type Stop, stoppedMessage } from './stoppedMessage.ts'
import { type Way, wayOn } from './wayOn.ts'

export type Next =
  | { readonly do: 'stop' }
  /** Once more; the steps with results are not repeated. */
  | { readonly do: 'again'; readonly results: Results }
  /** Something else instead: it changes what is there. */
  | { readonly do: 'change'; readonly there: Entity; readonly errand: Pick<Errand, 'action' | 'plan'>; readonly results: Results }

export interface Stopped {
  readonly errand: Errand
  readonly plan: Plan
  readonly document: FlowText | undefined
  readonly end: Stop
}

interface Offer {
  readonly label: Words
  readonly value: Way['action'] | 'problems' | 'log' | 'copy'
}

/** Says why a plan has stopped and what was done, and does what the user wants: go on from there, look first, change what is there, or leave it. */
export async function stopped(tools: Tools, { errand, plan, document, end }: Stopped): Promise<Next> {
  const { ui } = tools
  const marked = document !== undefined && (await marks(tools, document, end))
  const requestId = requestIdOf(end)
  const way = wayOn(end, errand.change !== undefined)
  let message = stoppedMessage(plan, end)
  const log: Offer = { label: say`Show Log`, value: 'log' }
  // A message has room for three. Who has taken a name that is in use needs nobody's support.
  const third: Offer[] =
    way.action === 'change'
      ? [{ label: say`Try Again`, value: 'again' }]
      : requestId === undefined
        ? []
        : [{ label: say`Copy Request ID`, value: 'copy' }]
  let offers: Offer[] = [{ label: way.label, value: way.action }, marked ? { label: say`Show Problems`, value: 'problems' } : log, ...third]
  // A message goes when one of its actions is chosen. What only looks at something must not take the way on with it.
  for (;;) {
    const action = await ui.tell({ severity: severityOf(end.error), message, actions: offers })
    offers = offers.flatMap((offer) => (offer.value !== action ? [offer] : action === 'problems' ? [log] : []))
    switch (action) {
      case undefined:
        return { do: 'stop' }
      case 'problems':
        await ui.showProblems()
        break
      case 'log':
        await ui.showLog()
        break
      case 'copy':
        await ui.copy(requestId ?? '')
        break
      case 'again':
        return { do: 'again', results: way.results }
      case 'change':
      case 'look': {
        const found = await lookFor(tools, errand, end)
        if (!(found instanceof CloudError))
          return action === 'look' ? lookedAt(tools, way, end, found) : changeOf(tools, errand, end, found)
        message = inTurn([say`It could not be looked up:`, found.facts.message, message])
        offers = [{ label: way.label, value: action }, ...offers]
        break
      }
      default:
        return action satisfies never
    }
  }
}

/** Who stops something knows that it is stopped; and what goes on without us is no failure. */
function severityOf({ kind, facts }: CloudError): 'warning' | 'error' {
  return kind === 'cancelled' || facts.code === 'JobUnknown' ? 'warning' : 'error'
}

/** Puts what the service complains about to the entity that it is about. A step that is about one entity says so itself. */
async function marks({ documents }: Tools, { uri, value }: FlowText, { error, left: [failed] }: Stop): Promise<boolean> {
  const { kind, message } = error.facts
  if (kind !== 'refused' && kind !== 'conflict' && kind !== 'notFound') return false
  const single = failed?.kind === 'call' && failed.operation.action !== 'ImportWorkflowDefinition'
  const named = complaint(isRecord(value) ? value : {}, spoken(message))
  const name = named ?? (single ? entityMade(failed)?.name : undefined)
  return name !== undefined && documents.mark(uri, name, message)
}

async function changeOf({ ui }: Tools, { change }: Errand, { left: [failed], results }: Stop, there: Entity | undefined): Promise<Next> {
  if (there && change) return { do: 'change', there, errand: change(there), results }
  const name = failed && entityMade(failed)?.name
  const message = name === undefined ? say`Nothing of that name is there.` : say`Nothing with the name “${name}” could be found to change.`
  const actions = [{ label: say`Try Again`, value: { do: 'again', results } as Next }]
  return (await ui.tell({ severity: 'error', message, actions })) ?? { do: 'stop' }
}
