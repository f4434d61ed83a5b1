import { say } from '../../../../server/src/language/sentence.ts'
import type { Choice } from '../../choice.ts'
import type { Tools } from '../../tools.ts'
import { jobOf } from './importWatch.ts'
import { startedAgo } from './startedAgo.ts'
import { type StartedImport, startedImports } from './startedImports.ts'

/** Imports into the workspace whose end nobody has been told, and which nobody in this window waits for. The newest first. Sends nothing. */
export function unseenImports({ memory, workspace, watched }: Tools): readonly StartedImport[] {
  return startedImports(memory, workspace)
    .all()
    .filter((one) => !watched.has(jobOf(one)))
}

export function importChoices(imports: readonly StartedImport[], now = Date.now): readonly Choice<StartedImport>[] {
  return imports.map((one) => ({
    label: say`Watch the import of ${one.outline.workflow}`,
    detail: startedAgo(now() - one.started),
    icon: 'eye',
    value: one,
  }))
}
