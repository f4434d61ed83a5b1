import { say } from '../../../server/src/language/sentence.ts'
import type { Entity } from '../entity.ts'
import { specFileName } from '../fileName.ts'
import { hasSpec, specOf } from '../specOf.ts'
import { specText } from '../specText.ts'
import type { Tools } from '../tools.ts'
import { asTemplate } from './entities/asTemplate.ts'
import { copyName } from './entities/copyName.ts'
import { pickThing } from './entities/pickThing.ts'
import { pickForm } from './pickForm.ts'

/** New FlowSpec Document from Workspace…: a document that makes another thing like one that is there. */
export async function newFromWorkspace(tools: Tools, target?: Entity): Promise<void> {
  const { ui, workspace } = tools
  const entity = target && hasSpec(target) ? target : await pickThing(tools)
  const form = entity && (await pickForm(ui))
  if (!form) return
  const spec = await ui.progress(say`Reading ${entity.name}`, ({ signal }) => specOf(workspace, entity, signal))
  await ui.openText(
    specFileName(copyName(entity.name, entity.kind === 'resource'), form),
    `flowspec-${form}`,
    specText(asTemplate(spec, entity), form),
  )
}
