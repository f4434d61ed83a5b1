import { say } from '../../../server/src/language/sentence.ts'
import { planImport } from '../cloud/plan/planImport.ts'
import type { Tools } from '../tools.ts'
import { workflowKinds } from './createWorkflow.ts'
import { documentToSend } from './creating/documentToSend.ts'
import { importDocument } from './creating/importDocument.ts'
import type { Target } from './target.ts'

/** FlowSpec: Import Workflow…: the first workflow of a document with its nodes; see `importDocument` for its calls. */
export async function importWorkflow(tools: Tools, target?: Target): Promise<void> {
  const source = await documentToSend(tools, target, {
    title: say`Import a workflow from which document?`,
    kinds: workflowKinds,
    plan: (document) => planImport(document, { projectId: tools.workspace.id }),
  })
  if (source) await importDocument(tools, source)
}
