import { inTurn, say, type Words } from '../../../server/src/language/sentence.ts'
import type { CloudError } from '../cloud/call/cloudError.ts'
import type { Entity } from '../entity.ts'
import { failureNotice } from '../failureNotice.ts'
import type { Tools } from '../tools.ts'
import { askToDelete } from './entities/askToDelete.ts'
import { type Deletion, deleteAll } from './entities/deleteAll.ts'
import { entityOperations } from './entities/entityOperations.ts'
import { fewOf } from './entities/fewOf.ts'
import { named } from './entities/named.ts'
import { readAgain } from './entities/readAgain.ts'
import { oneOfEachList, selection } from './entities/selection.ts'
import { targeted } from './entities/targeted.ts'
import { takeEntityOffline } from './takeOffline.ts'

/** Delete…: one thing, or all that are selected; asks once, naming what goes, and says what was not done. */
export async function deleteEntity(tools: Tools, target?: Entity, selected?: readonly Entity[]): Promise<void> {
  await targeted((_, entity) => deleteEntities(tools, selection(entity, selected)))(tools, target)
}

/** `offline`: they have just been taken offline. */
async function deleteEntities(tools: Tools, entities: readonly Entity[], offline = false): Promise<void> {
  const { ui, workspace } = tools
  const wish = await askToDelete(tools, entities, offline)
  if (wish?.wish === 'takeOffline') return offlineFirst(tools, wish.entity)
  for (let left = wish?.entities ?? []; left.length > 0; ) {
    const [first] = left
    const title = left.length === 1 && first ? say`Deleting ${named(first)}` : say`Deleting things (${left.length})`
    const ends = await ui.progress(title, (progress) => deleteAll(workspace, left, wish?.drive ?? 'delete', progress))
    for (const entity of oneOfEachList(ends.filter(mayBeGone).map(({ entity }) => entity))) await readAgain(tools, entity)
    const [only] = ends
    // Of a single thing the error says everything.
    if (ends.length === 1 && only && 'error' in only && only.error) return tellOne(tools, only.entity, only.error)
    left = (await tellRest(tools, ends)) ? ends.filter(isUndone).map(({ entity }) => entity) : []
  }
}

/** Leads back here from the message at the end. */
function offlineFirst(tools: Tools, entity: Entity): Promise<void> {
  return takeEntityOffline(tools, entity, { label: say`Delete…`, does: () => deleteEntities(tools, [entity], true) })
}

/** What is refused may be published: only of some things a look tells it. Rejects with any other error. */
async function tellOne(tools: Tools, entity: Entity, error: CloudError): Promise<void> {
  const { ui } = tools
  if (error.kind !== 'refused' || entity.container || !entityOperations[entity.kind].publish) throw error
  const message = inTurn([failureNotice(error), say`If it is published, it has to be taken offline before it can be deleted.`])
  const actions = [
    { label: say`Take Offline…`, value: () => offlineFirst(tools, entity) },
    { label: say`Show Log`, value: () => ui.showLog() },
  ]
  await (await ui.tell({ severity: 'error', message, actions }))?.()
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
