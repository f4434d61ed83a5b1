import { say } from '../../../../server/src/language/sentence.ts'
import { planImport } from '../../cloud/plan/planImport.ts'
import type { SpecDocument } from '../../cloud/plan/specDocument.ts'
import type { Plan } from '../../cloud/plan/step.ts'
import type { Tools } from '../../tools.ts'
import { runSending } from '../sending/runSending.ts'
import { checkImport } from './checkImport.ts'
import type { SourceToSend } from './documentToSend.ts'
import { importWatch } from './importWatch.ts'
import { tellImported } from './tellImported.ts'

/**
 * Imports a workflow, follows the job and says what was created and what was updated. Calls: the import, each look at the job (at once, then after 1, 2, 4, 7,
 * 12 … seconds), and two for the summary. The job is remembered until its end is told. The user can have the service check the document first.
 */
export async function importDocument(tools: Tools, { uri }: Pick<SourceToSend, 'uri'>): Promise<void> {
  const watch = importWatch(tools, uri)
  const plan = (document: SpecDocument) => planImport(document, { projectId: tools.workspace.id })
  let agreed: Plan | undefined
  for (;;) {
    const sent = await runSending(tools, {
      action: say`Import`,
      instead: { label: say`Check Only`, detail: say`The service says what is wrong, and changes nothing.` },
      document: uri,
      plan,
      hooks: watch.hooks,
      ...(agreed && { agreed }),
    })
    if (sent.end === 'done') return tellImported(tools, watch)
    if (sent.end !== 'instead' || !(await checkImport(tools, uri, sent.plan))) return
    agreed = sent.plan
  }
}
