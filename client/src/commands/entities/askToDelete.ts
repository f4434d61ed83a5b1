import { inTurn, say, type Words } from '../../../../server/src/language/sentence.ts'
import type { Choice } from '../../choice.ts'
import { type Entity, isInDrive } from '../../entity.ts'
import type { Tools } from '../../tools.ts'
import { fewOf } from './fewOf.ts'
import { named } from './named.ts'
import { type WhatGoes, whatGoes } from './whatGoes.ts'

/** How what is in the Drive goes. */
export type DriveDeletion = 'trash' | 'delete'

/** What the user wants. */
export type Wish =
  | { readonly wish: 'delete'; readonly entities: readonly Entity[]; readonly drive: DriveDeletion }
  /** It is published, and is to be taken offline before. */
  | { readonly wish: 'takeOffline'; readonly entity: Entity }

/**
 * Asks once for all: what is in the Drive can go to the recycle bin, which needs no further question; what cannot be taken back is named, and what is published
 * stays unless the user wants it tried: the service itself refuses then. `offline`: they have just been taken offline. Undefined when the user turns away. Rejects with a CloudError.
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
  if (going.length === 0) return allPublished(tools, title, drive, more)
  const detail = inTurn([
    ...(entities.length > 1 ? [say`They are: ${fewOf(going.map(named))}.`] : []),
    ...more.with,
    ...(published.length > 0
      ? [
          say`These are published, and the service refuses to delete them before they are taken offline: ${fewOf(published.map(named))}.`,
          ...more.withPublished,
        ]
      : []),
    ...(lost.length < entities.length ? [say`What is in the Drive goes to its recycle bin; the rest cannot be undone.`] : [undone]),
  ])
  const actions = published.length > 0 ? { action: say`Delete the Others`, instead: say`Delete All Anyway` } : { action: say`Delete` }
  const answer = await ui.agree({ message: title, detail, ...actions })
  return answer ? { wish: 'delete', entities: answer === 'instead' ? entities : going, drive } : undefined
}

/** One is led over its being taken offline; whether it is published at all, the service knows best. */
async function allPublished(
  { ui }: Tools,
  message: Words,
  drive: DriveDeletion,
  { published, withPublished }: WhatGoes,
): Promise<Wish | undefined> {
  const [entity, ...others] = published
  if (!entity) return undefined
  const anyway = say`Delete Anyway`
  const wish: Wish = { wish: 'delete', entities: published, drive }
  if (others.length > 0) {
    const why = say`All of them are published: the service refuses to delete what has not been taken offline.`
    const detail = inTurn([say`They are: ${fewOf(published.map(named))}.`, why, ...withPublished, undone])
    return (await ui.agree({ message, detail, action: anyway })) ? wish : undefined
  }
  const why = say`The ${named(entity)} is published: the service refuses to delete it before it is taken offline.`
  const detail = inTurn([why, ...withPublished, undone])
  const answer = await ui.agree({ message, detail, action: say`Take Offline…`, instead: anyway })
  if (answer === 'instead') return wish
  return answer ? { wish: 'takeOffline', entity } : undefined
}

const undone = say`This cannot be undone.`

const driveChoices: readonly Choice<DriveDeletion>[] = [
  { label: say`Move to the recycle bin`, detail: say`It can be restored there.`, icon: 'trash', value: 'trash' },
  { label: say`Delete for good`, detail: undone, icon: 'close', value: 'delete' },
]
