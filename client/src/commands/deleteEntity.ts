import { inTurn, say, type Words } from '../../../server/src/language/sentence.ts'
import type { Entity } from '../entity.ts'
import type { Tools } from '../tools.ts'
import { askToDelete } from './entities/askToDelete.ts'
import { type Deletion, deleteAll } from './entities/deleteAll.ts'
import { fewOf } from './entities/fewOf.ts'
import { named } from './entities/named.ts'
import { readAgain } from './entities/readAgain.ts'
import { oneOfEachList, selection } from './entities/selection.ts'
import { targeted } from './entities/targeted.ts'

/** Delete…: one thing, or all that are selected; asks once, naming what goes, and says what was not done. */
export async function deleteEntity(tools: Tools, target?: Entity, selected?: readonly Entity[]): Promise<void> {
  await targeted((_, entity) => deleteEntities(tools, selection(entity, selected)))(tools, target)
}

async function deleteEntities(tools: Tools, entities: readonly Entity[]): Promise<void> {
  const { ui, workspace } = tools
  const drive = await askToDelete(tools, entities)
  for (let left = drive ? entities : []; left.length > 0; ) {
    const [first] = left
    const title = left.length === 1 && first ? say`Deleting ${named(first)}` : say`Deleting things (${left.length})`
    const ends = await ui.progress(title, (progress) => deleteAll(workspace, left, drive ?? 'delete', progress))
    for (const entity of oneOfEachList(ends.filter(mayBeGone).map(({ entity }) => entity))) await readAgain(tools, entity)
    const [only] = ends
    // Of a single thing the error says everything.
    if (ends.length === 1 && only && 'error' in only && only.error) throw only.error
    left = (await tellRest(tools, ends)) ? ends.filter(isUndone).map(({ entity }) => entity) : []
  }
}

/** Says what was not done, if anything; true when the user wants it to be tried again. */
async function tellRest({ ui }: Tools, ends: readonly Deletion[]): Promise<boolean> {
  const of = (end: Deletion['end']) => ends.filter((one) => one.end === end)
  const [done, failed, unclear, left] = [of('done'), of('failed'), of('unclear'), of('left')]
  if (done.length === ends.length) return false
  const names = (some: readonly Deletion[]) => fewOf(some.map(({ entity }) => entity.name))
  const message = inTurn([
    ...(done.length > 0 ? [say`Deleted (${done.length}): ${names(done)}.`] : []),
    ...(unclear.length > 0 ? [say`Nobody knows whether these are deleted; look before you try again: ${names(unclear)}.`] : []),
    ...(failed.length > 0 ? [say`Not deleted (${failed.length}): ${names(failed)}.`] : []),
    ...(left.length > 0 ? [say`Not tried (${left.length}): ${names(left)}.`] : []),
    ...reasons([...unclear, ...failed]),
  ])
  const again = failed.length + left.length > 0 ? [{ label: say`Try Again`, value: 'again' }] : []
  const actions = [...again, { label: say`Show Log`, value: 'log' }]
  const action = await ui.tell({ severity: failed.length > 0 ? 'error' : 'warning', message, actions })
  if (action === 'log') await ui.showLog()
  return action === 'again'
}

/** Each with its thing, and not many of them: all are in the log. */
function reasons(ends: readonly Deletion[]): readonly Words[] {
  return ends.slice(0, 3).flatMap((end) => ('reason' in end ? [say`${end.entity.name}: ${end.reason}`] : []))
}

function mayBeGone({ end }: Deletion): boolean {
  return end === 'done' || end === 'unclear'
}

/** What is unclear is not tried again: the user has to look first. */
function isUndone({ end }: Deletion): boolean {
  return end === 'failed' || end === 'left'
}
