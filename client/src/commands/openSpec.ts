import { say } from '../../../server/src/language/sentence.ts'
import type { Entity } from '../entity.ts'
import { specFileName } from '../fileName.ts'
import { specOf } from '../specOf.ts'
import { specText } from '../specText.ts'
import type { Tools } from '../tools.ts'
import { documented } from './entities/documented.ts'

/** Open Spec: a thing as the service has it now, as a document that cannot be changed. `glance`: the user is in the tree, and stays there. */
export async function openSpec(tools: Tools, target?: Entity, glance = false): Promise<void> {
  const open = documented(async ({ ui, workspace }, entity) => {
    const spec = await ui.progress(say`Reading ${entity.name}`, ({ signal }) => specOf(workspace, entity, signal))
    await ui.openReadOnly(specFileName(entity.name, 'json'), 'flowspec-json', specText(spec, 'json'), glance)
  })
  await open(tools, target)
}
