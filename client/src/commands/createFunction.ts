import { say } from '../../../server/src/language/sentence.ts'
import { planFunction } from '../cloud/plan/planFunction.ts'
import type { SpecDocument } from '../cloud/plan/specDocument.ts'
import type { Tools } from '../tools.ts'
import { createEntity } from './creating/createEntity.ts'
import { documentToSend } from './creating/documentToSend.ts'
import type { Target } from './target.ts'

/** FlowSpec: Create Function…: the first function of a document. One call, and one more when the document has an id of the service. */
export async function createFunction(tools: Tools, target?: Target): Promise<void> {
  const projectId = tools.workspace.id
  const plan = (document: SpecDocument, id?: string) => planFunction(document, { projectId, ...(id !== undefined && { id }) })
  const source = await documentToSend(tools, target, { title: say`Create a function from which document?`, kinds: ['Function'], plan })
  if (source) await createEntity(tools, { kind: 'function', list: 'functions', source, plan })
}
