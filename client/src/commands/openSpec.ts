import { say } from '../../../server/src/language/sentence.ts'
import type { SpecDocument } from '../cloud/plan/specDocument.ts'
import type { Entity } from '../entity.ts'
import { specFileName } from '../fileName.ts'
import { type SpecEntity, specOf } from '../specOf.ts'
import { specText } from '../specText.ts'
import type { Clicked, Tools } from '../tools.ts'
import { documented } from './entities/documented.ts'

/**
 * Open Spec: a thing as the service has it now, as a document that cannot be changed. `click`: the user has clicked in the tree, and stays there; the second click
 * of two goes into the document, and asks for nothing more.
 */
export async function openSpec(tools: Tools, target?: Entity, click = false): Promise<void> {
  const open = documented((_, entity) => (click ? openClicked(tools, entity) : openRead(tools, entity)))
  await open(tools, target)
}

async function openRead(tools: Tools, entity: SpecEntity): Promise<void> {
  await show(tools, entity, await readSpec(tools, entity))
}

/** In milliseconds, from when the document is there. */
const doubleClick = 1000

async function openClicked(tools: Tools, entity: SpecEntity): Promise<void> {
  const { clicked, workspace } = tools
  const { last } = clicked
  if (last && last.id === entity.id && workspace.now() < last.until) {
    // What fails has been told already.
    const spec = await last.spec.catch(() => undefined)
    if (spec) await show(tools, entity, spec)
    return
  }
  const current: Clicked = { id: entity.id, spec: readSpec(tools, entity), until: Number.POSITIVE_INFINITY }
  clicked.last = current
  try {
    const spec = await current.spec
    // Somebody who has clicked on another thing since then wants to see that one.
    if (clicked.last === current) await show(tools, entity, spec, true)
  } finally {
    current.until = workspace.now() + doubleClick
  }
}

function readSpec({ ui, workspace }: Tools, entity: SpecEntity): Promise<SpecDocument> {
  return ui.progress(say`Reading ${entity.name}`, ({ signal }) => specOf(workspace, entity, signal))
}

async function show({ ui }: Tools, { name }: SpecEntity, spec: SpecDocument, glance = false): Promise<void> {
  await ui.openReadOnly(specFileName(name, 'json'), 'flowspec-json', specText(spec, 'json'), glance)
}
