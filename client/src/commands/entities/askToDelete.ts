import { inTurn, say, type Words } from '../../../../server/src/language/sentence.ts'
import type { Choice } from '../../choice.ts'
import { type Entity, isInDrive } from '../../entity.ts'
import type { Tools } from '../../tools.ts'
import type { Ui } from '../../ui.ts'
import { fewOf } from './fewOf.ts'
import { named } from './named.ts'
import { whatGoes } from './whatGoes.ts'

/** How what is in the Drive goes. */
export type DriveDeletion = 'trash' | 'delete'

/** What the user wants. */
export type Wish =
  | { readonly wish: 'delete'; readonly entities: readonly Entity[]; readonly drive: DriveDeletion }
  /** It is published, and has to be taken offline before. */
  | { readonly wish: 'takeOffline'; readonly entity: Entity }

/**
 * Asks once for all: what is in the Drive can go to the recycle bin, which needs no further question; what cannot be taken back is named, and what is published
 * stays. `offline`: they have just been taken offline. Undefined when the user turns away. Rejects with a CloudError.
 */
export async function askToDelete(tools: Tools, entities: readonly Entity[], offline = false): Promise<Wish | undefined> {
  const { ui, workspace } = tools
  const [first] = entities
  const title: Words = entities.length === 1 && first ? say`Delete ${named(first)}?` : say`Delete these things (${entities.length})?`
  const drive = entities.some(({ kind }) => isInDrive(kind)) ? await ui.pick({ title, choices: driveChoices }) : 'delete'
  if (drive === undefined) return undefined
  const lost = drive === 'trash' ? entities.filter(({ kind }) => !isInDrive(kind)) : entities
  if (lost.length === 0) return { wish: 'delete', entities, drive }
  const more = await ui.progress(say`Looking at what goes`, ({ signal }) => whatGoes(workspace, lost, { signal, offline }))
  const { published } = more
  const going = entities.filter((one) => !published.includes(one))
  if (going.length === 0) return instead(ui, title, published)
  const detail = inTurn([
    ...(entities.length > 1 ? [say`They are: ${fewOf(going.map(named))}.`] : []),
    ...more.with,
    ...(published.length > 0
      ? [say`These are published and stay, as they have to be taken offline before: ${fewOf(published.map(named))}.`]
      : []),
    ...(lost.length < entities.length ? [say`What is in the Drive goes to its recycle bin; the rest cannot be undone.`] : [undone]),
  ])
  const action = published.length > 0 ? say`Delete the Others` : say`Delete`
  return (await ui.agree({ message: title, detail, action })) ? { wish: 'delete', entities: going, drive } : undefined
}

/** All are published. */
async function instead(ui: Ui, title: Words, published: readonly Entity[]): Promise<Wish | undefined> {
  const [entity] = published
  if (!entity) return undefined
  if (published.length > 1) {
    const message = say`All of them are published: the service deletes nothing before it is taken offline.`
    await ui.tell({ severity: 'information', message })
    return undefined
  }
  const detail = say`The ${named(entity)} is published: the service refuses to delete it before it is taken offline.`
  return (await ui.agree({ message: title, detail, action: say`Take Offline…` })) ? { wish: 'takeOffline', entity } : undefined
}

const undone = say`This cannot be undone.`

const driveChoices: readonly Choice<DriveDeletion>[] = [
  { label: say`Move to the recycle bin`, detail: say`It can be restored there.`, icon: 'trash', value: 'trash' },
  { label: say`Delete for good`, detail: undone, icon: 'close', value: 'delete' },
]
