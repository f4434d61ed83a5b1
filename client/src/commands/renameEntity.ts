import { say, type Words } from '../../../server/src/language/sentence.ts'
import { isRecord } from '../cloud/plan/specDocument.ts'
import { type EntityKind, isInDrive } from '../entity.ts'
import { change } from './entities/change.ts'
import { entityOperations } from './entities/entityOperations.ts'
import { named } from './entities/named.ts'
import { nameProblem } from './entities/nameProblem.ts'
import { nameTaken } from './entities/nameTaken.ts'
import { targeted } from './entities/targeted.ts'
import { showInTree } from './sending/showInTree.ts'

/** What a new name leaves as it is. */
const hints: Readonly<Partial<Record<EntityKind, Words>>> = {
  workflow: say`Its id and its nodes stay as they are. Documents on this computer keep the old name.`,
  node: say`Its id and its outputs stay as they are, so what depends on it is not affected. Documents on this computer keep the old name.`,
  resource: say`Code that refers to the resource by its name is not changed.`,
  function: say`Code that calls the function by its name is not changed.`,
}

/** Rename…: asks for the name, checks it as the service does, and shows the request before it is sent. */
export const renameEntity = targeted(async (tools, entity) => {
  const { ui, workspace } = tools
  const { kind } = entity
  const { rename } = entityOperations[kind]
  if (!rename) {
    const message = say`The service cannot rename the ${named(entity)}. Make a new one from it: New FlowSpec Document from Workspace….`
    return void (await ui.tell({ severity: 'information', message }))
  }
  const name = await ui.input({
    title: say`New name of the ${named(entity)}`,
    value: entity.name,
    problem: (text) => nameProblem(kind, text),
  })
  if (name === undefined || name === entity.name) return
  const hint = hints[kind]
  const answer = await change(tools, entity, {
    title: say`Rename ${named(entity)} to ${name}`,
    action: say`Rename`,
    change: rename(entity, name, workspace.id),
    ...(hint && { hints: [hint] }),
  })
  if (answer === undefined) return
  // Told to refuse a name that is taken, the Drive may answer with the entry that has it.
  if (isInDrive(kind) && isRecord(answer) && answer.file_id !== entity.id) return nameTaken(ui, name)
  await showInTree(tools, { ...entity, name })
})
