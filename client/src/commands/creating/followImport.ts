import { say } from '../../../../server/src/language/sentence.ts'
import type { Results } from '../../cloud/plan/runPlan.ts'
import type { Plan } from '../../cloud/plan/step.ts'
import type { Tools } from '../../tools.ts'
import { attempt } from '../sending/attempt.ts'
import { stopped } from '../sending/stopped.ts'
import { importDocument } from './importDocument.ts'
import { importWatch } from './importWatch.ts'
import type { StartedImport } from './startedImports.ts'
import { tellImported } from './tellImported.ts'

/**
 * Goes on with an import that was started before, and says how it has ended: one call when it has ended by now, and two for the summary. When it has failed,
 * the user can send its document once more.
 */
export async function followImport(tools: Tools, started: StartedImport): Promise<void> {
  const { document: uri, outline, answer } = started
  const watch = importWatch(tools, uri, started)
  const title = say`Import workflow ${outline.workflow}`
  const job = { $result: 'import', path: 'AsyncJob.Id' }
  const plan: Plan = { title, steps: [{ kind: 'follow', id: 'follow', title: say`Wait for the import`, job }], notes: [] }
  const results: Results = { import: answer }
  for (;;) {
    const end = await attempt(tools, plan, results, watch.hooks)
    if (end.end === 'done') return tellImported(tools, watch)
    const document = await tools.documents.read(uri)
    const next = await stopped(tools, { errand: { action: say`Import`, plan: () => plan }, plan, document, end })
    if (next.do === 'stop') return
    // Of a job that has ended badly nothing is left but to start it again.
    if (!('import' in next.results)) return importDocument(tools, { uri })
  }
}
