import { say } from '../../../../server/src/language/sentence.ts'
import { isRecord, type SpecDocument } from '../../cloud/plan/specDocument.ts'
import type { NoPlan, Plan } from '../../cloud/plan/step.ts'
import type { Tools } from '../../tools.ts'
import { errorsStop } from '../sending/errorsStop.ts'
import type { Target } from '../target.ts'
import { type Source, sourceDocument } from './sourceDocument.ts'

export interface SourceToSend {
  readonly uri: string
  readonly value: SpecDocument
}

/**
 * The document that is to be sent. Undefined when there is none, or one that cannot be sent: it has errors, or `plan` has no plan for it. That has been
 * said then, before any other question is asked.
 */
export async function documentToSend(
  tools: Tools,
  target: Target | undefined,
  source: Source & { readonly plan: (document: SpecDocument) => Plan | NoPlan },
): Promise<SourceToSend | undefined> {
  const uri = await sourceDocument(tools, target, source)
  return uri === undefined ? undefined : checkedDocument(tools, uri, source.plan)
}

export async function checkedDocument(
  { ui, documents }: Tools,
  uri: string,
  plan: (document: SpecDocument) => Plan | NoPlan,
): Promise<SourceToSend | undefined> {
  const document = await documents.read(uri)
  if (!document || !isRecord(document.value)) {
    await ui.tell({ severity: 'error', message: say`This is no FlowSpec document; nothing was sent.` })
    return undefined
  }
  if (await errorsStop(ui, document)) return undefined
  const made = plan(document.value)
  if (!('problem' in made)) return { uri, value: document.value }
  await ui.tell({ severity: 'error', message: made.problem })
  return undefined
}
