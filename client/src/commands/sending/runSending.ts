import { say, type Words } from '../../../../server/src/language/sentence.ts'
import type { CloudError } from '../../cloud/call/cloudError.ts'
import type { Results, RunOptions } from '../../cloud/plan/runPlan.ts'
import { isRecord, type SpecDocument } from '../../cloud/plan/specDocument.ts'
import type { NoPlan, Plan, Step } from '../../cloud/plan/step.ts'
import type { Entity } from '../../entity.ts'
import type { FlowText, Tools } from '../../tools.ts'
import type { Sending } from '../../ui.ts'
import { attempt } from './attempt.ts'
import { confirmation } from './confirmation.ts'
import { errorsStop } from './errorsStop.ts'
import { kept } from './kept.ts'
import { stopped } from './stopped.ts'

/** What a command wants to be sent. */
export interface Errand {
  /** The name of what says yes, such as "Create". */
  readonly action: Words
  /**
   * The URI of the document that it is made from: its errors stop it, its warnings are told, and what the service complains about is put into it.
   */
  readonly document?: string
  /** Asked again before each attempt, with the document as it is then: it may have been mended. Without a document it is handed an empty one. */
  readonly plan: (document: SpecDocument) => Plan | NoPlan
  /** Looks by few calls for what a step that creates may have made, or found there: the thing of that name. Unless given, by the step's operation. */
  readonly find?: (step: Step, signal: AbortSignal) => Promise<Entity | undefined>
  /** What can be sent instead when a thing of that name is there already: the same, but changing it. */
  readonly change?: (there: Entity) => Pick<Errand, 'action' | 'plan'>
  /** Another thing that the user may want to be done with the plan. */
  readonly instead?: Sending['instead']
  /** What the user has seen and said yes to already: it is asked about only when it has become another plan. */
  readonly agreed?: Plan
  /** Told of each step, before the user is. */
  readonly hooks?: Pick<RunOptions, 'onStep' | 'onEnd'>
}

export type Sent =
  /** `changed`: what was there already and was changed instead of being created. */
  | { readonly end: 'done'; readonly plan: Plan; readonly results: Results; readonly changed?: Entity }
  /** A problem, or the user turned away; it has been said. */
  | { readonly end: 'notSent' }
  /** Nothing was sent: the user wants the other thing. */
  | { readonly end: 'instead'; readonly plan: Plan }
  /** It has been said, with what was done and what was not. */
  | { readonly end: 'stopped'; readonly error: CloudError; readonly results: Results }

/**
 * The common way of everything that is sent: the document's problems, the plan, the user's yes, progress and cancel, and what there is to say and to do
 * when it stops. Says nothing when it is done: see `tellDone`.
 */
export async function runSending(tools: Tools, first: Errand): Promise<Sent> {
  let errand = first
  let changed: Entity | undefined
  let agreed: Plan | undefined = first.agreed
  let results: Results = {}
  for (;;) {
    const made = await planned(tools, errand)
    if (!made) return { end: 'notSent' }
    const { plan, document } = made
    results = kept(results, agreed, plan)
    const isAgreed = agreed !== undefined && JSON.stringify(plan) === JSON.stringify(agreed)
    const answer = isAgreed || (await tools.ui.confirm(confirmation(plan, { ...errand, to: tools.workspace.name, results, document })))
    if (!answer) return { end: 'notSent' }
    if (answer === 'instead') return { end: 'instead', plan }
    agreed = plan
    const end = await attempt(tools, plan, results, errand.hooks)
    if (end.end === 'done') return { end: 'done', plan, results: end.results, ...(changed && { changed }) }
    const next = await stopped(tools, { errand, plan, document, end })
    if (next.do === 'stop') return { end: 'stopped', error: end.error, results: end.results }
    results = next.results
    if (next.do === 'change') {
      changed = next.there
      errand = { ...errand, ...next.errand, find: async () => next.there }
    }
  }
}

/** The plan and the document that it was made from; undefined when there is none, which has been said then. */
async function planned(
  tools: Tools,
  { document: uri, plan }: Errand,
): Promise<{ readonly plan: Plan; readonly document: FlowText | undefined } | undefined> {
  const { ui, documents } = tools
  const document = uri === undefined ? undefined : await documents.read(uri)
  if (uri !== undefined && !document) {
    await ui.tell({ severity: 'error', message: say`This is no FlowSpec document; nothing was sent.` })
    return undefined
  }
  if (document && (await errorsStop(ui, document))) return undefined
  const made = plan(isRecord(document?.value) ? document.value : {})
  if ('problem' in made) {
    await ui.tell({ severity: 'error', message: made.problem })
    return undefined
  }
  return { plan: made, document }
}
