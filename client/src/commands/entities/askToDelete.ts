import { inTurn, say, type Words } from '../../../../server/src/language/sentence.ts'
import type { Choice } from '../../choice.ts'
import { type Entity, isInDrive } from '../../entity.ts'
import type { Tools } from '../../tools.ts'
import { fewOf } from './fewOf.ts'
import { named } from './named.ts'
import { whatGoes } from './whatGoes.ts'

/** How what is in the Drive goes. */
export type DriveDeletion = 'trash' | 'delete'

/**
 * Asks once for all: what is in the Drive can go to the recycle bin, which needs no further question; what cannot be taken back is named.
 * Undefined when the user turns away. Rejects with a CloudError.
 */
export async function askToDelete({ ui, workspace }: Tools, entities: readonly Entity[]): Promise<DriveDeletion | undefined> {
  const [first] = entities
  const title: Words = entities.length === 1 && first ? say`Delete ${named(first)}?` : say`Delete these things (${entities.length})?`
  const drive = entities.some(({ kind }) => isInDrive(kind)) ? await ui.pick({ title, choices: driveChoices }) : 'delete'
  if (drive === undefined) return undefined
  const lost = drive === 'trash' ? entities.filter(({ kind }) => !isInDrive(kind)) : entities
  if (lost.length === 0) return drive
  const more = await ui.progress(say`Looking at what goes`, ({ signal }) => whatGoes(workspace, lost, signal))
  const detail = inTurn([
    ...(entities.length > 1 ? [say`They are: ${fewOf(entities.map(named))}.`] : []),
    ...more,
    ...(lost.length < entities.length ? [say`What is in the Drive goes to its recycle bin; the rest cannot be undone.`] : [undone]),
  ])
  return (await ui.agree({ message: title, detail, action: say`Delete` })) ? drive : undefined
}

const undone = say`This cannot be undone.`

const driveChoices: readonly Choice<DriveDeletion>[] = [
  { label: say`Move to the recycle bin`, detail: say`It can be restored there.`, icon: 'trash', value: 'trash' },
  { label: say`Delete for good`, detail: undone, icon: 'close', value: 'delete' },
]
