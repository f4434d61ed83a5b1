import { say } from '../../../server/src/language/sentence.ts'
import { planImport } from '../cloud/plan/planImport.ts'
import type { Tools } from '../tools.ts'
import { workflowKinds } from './createWorkflow.ts'
import { documentToSend } from './creating/documentToSend.ts'
import { followImport } from './creating/followImport.ts'
import { importDocument } from './creating/importDocument.ts'
import { jobOf } from './creating/importWatch.ts'
import { type StartedImport, startedImports } from './creating/startedImports.ts'
import { importChoices, unseenImports } from './creating/unseenImports.ts'
import type { Target } from './target.ts'

/**
 * FlowSpec: Import Workflow…: the first workflow of a document with its nodes; see `importDocument` for its calls. Asks first about an import whose end nobody
 * has been told, and about each once.
 */
export async function importWorkflow(tools: Tools, target?: Target): Promise<void> {
  const earlier = unseenImports(tools).filter(({ leftAlone }) => !leftAlone)
  const way = earlier.length === 0 ? 'another' : await askAbout(tools, earlier)
  if (way === undefined) return
  if (way !== 'another') return followImport(tools, way)
  const source = await documentToSend(tools, target, {
    title: say`Import a workflow from which document?`,
    kinds: workflowKinds,
    plan: (document) => planImport(document, { projectId: tools.workspace.id }),
  })
  if (source) await importDocument(tools, source)
}

async function askAbout(
  { ui, memory, workspace }: Tools,
  earlier: readonly StartedImport[],
): Promise<StartedImport | 'another' | undefined> {
  const answer = await ui.pick<StartedImport | 'another'>({
    title: say`Nobody has seen the end of an earlier import`,
    choices: [
      ...importChoices(earlier),
      {
        label: say`Start Another Import`,
        detail: say`Watch Import… in the command palette goes on with the earlier one.`,
        icon: 'cloud-upload',
        value: 'another',
      },
    ],
  })
  if (answer !== undefined) startedImports(memory, workspace).leaveAlone(earlier.map(jobOf))
  return answer
}
