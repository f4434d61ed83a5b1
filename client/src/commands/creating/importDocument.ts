import { say } from '../../../../server/src/language/sentence.ts'
import { planImport } from '../../cloud/plan/planImport.ts'
import type { SpecDocument } from '../../cloud/plan/specDocument.ts'
import type { Tools } from '../../tools.ts'
import { runSending } from '../sending/runSending.ts'
import type { SourceToSend } from './documentToSend.ts'
import { importWatch } from './importWatch.ts'
import { tellImported } from './tellImported.ts'

/**
 * Imports a workflow, follows the job and says what was created and what was updated. Calls: the import, each look at the job (at once, then after 1, 2, 4, 7,
 * 12 … seconds), and two for the summary. The job is remembered until its end is told.
 */
export async function importDocument(tools: Tools, { uri }: Pick<SourceToSend, 'uri'>): Promise<void> {
  const watch = importWatch(tools, uri)
  const plan = (document: SpecDocument) => planImport(document, { projectId: tools.workspace.id })
  const sent = await runSending(tools, { action: say`Import`, document: uri, plan, hooks: watch.hooks })
  if (sent.end === 'done') await tellImported(tools, watch)
}
