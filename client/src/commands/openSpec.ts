import { say } from '../../../server/src/language/sentence.ts'
import type { SpecDocument } from '../cloud/plan/specDocument.ts'
import type { Entity } from '../entity.ts'
import { specFileName } from '../fileName.ts'
import { type SpecEntity, specOf } from '../specOf.ts'
import { specText } from '../specText.ts'
import type { Tools } from '../tools.ts'
import { documented } from './entities/documented.ts'

/** Open Spec: a thing as the service has it now, as a document that cannot be changed. `glance`: the user has clicked in the tree, and stays there. */
export async function openSpec(tools: Tools, target?: Entity, glance = false): Promise<void> {
  const open = documented(async (_, entity) => {
    const spec = await (glance ? clickedSpec(tools, entity) : readSpec(tools, entity))
    if (spec) await tools.ui.openReadOnly(specFileName(entity.name, 'json'), 'flowspec-json', specText(spec, 'json'), glance)
  })
  await open(tools, target)
}

function readSpec({ ui, workspace }: Tools, entity: SpecEntity): Promise<SpecDocument> {
  return ui.progress(say`Reading ${entity.name}`, ({ signal }) => specOf(workspace, entity, signal))
}

/** In milliseconds: who clicks again so soon clicks twice. */
const doubleClick = 1000

/** The second click of two asks for nothing more. Undefined when the first has failed, which has been told. */
async function clickedSpec(tools: Tools, entity: SpecEntity): Promise<SpecDocument | undefined> {
  const { clicked, workspace } = tools
  const { last } = clicked
  const at = workspace.now()
  if (last && last.id === entity.id && at - last.at < doubleClick) return last.spec.catch(() => undefined)
  const spec = readSpec(tools, entity)
  clicked.last = { id: entity.id, at, spec }
  return spec
}
