import { say } from '../../../../server/src/language/sentence.ts'
import { CloudError } from '../../cloud/call/cloudError.ts'
import type { Entity } from '../../entity.ts'
import type { Tools } from '../../tools.ts'
import { findMade } from './findMade.ts'
import type { Errand } from './runSending.ts'
import { showInTree } from './showInTree.ts'
import type { Next } from './stopped.ts'
import type { Stop } from './stoppedMessage.ts'
import type { Way } from './wayOn.ts'

/** The thing that a step may have made, or undefined; the error when looking fails. */
export async function lookFor(
  { ui, workspace }: Tools,
  { find }: Errand,
  { left: [failed], results }: Stop,
): Promise<Entity | CloudError | undefined> {
  if (!failed) return undefined
  try {
    return await ui.progress(say`Looking for what is there`, ({ signal }) =>
      find ? find(failed, signal) : findMade(workspace, failed, results, signal),
    )
  } catch (error) {
    if (error instanceof CloudError) return error
    throw error
  }
}

/** Shows what is there by now. What was only to be created cannot be there otherwise: names are unique. */
export async function lookedAt(tools: Tools, way: Way, { left: [failed, ...others] }: Stop, there: Entity | undefined): Promise<Next> {
  const { ui } = tools
  const again = { label: say`Try Again`, value: { do: 'again', results: way.results } as Next }
  if (!there) {
    const message = say`Nothing of that name is there.`
    return (await ui.tell({ severity: 'information', message, actions: [again] })) ?? { do: 'stop' }
  }
  await showInTree(tools, there)
  const created = failed?.kind === 'call' && failed.operation.action.startsWith('Create')
  const message = created
    ? say`${there.name} is there now.`
    : say`${there.name} is there. Look whether it is as it was to be; sending it again does no harm.`
  if (!created) return (await ui.tell({ severity: 'information', message, actions: [again] })) ?? { do: 'stop' }
  if (!failed || others.length === 0) {
    await ui.tell({ severity: 'information', message })
    return { do: 'stop' }
  }
  const goOn = { label: say`Go On`, value: { do: 'again', results: { ...way.results, [failed.id]: { Id: there.id } } } as Next }
  return (await ui.tell({ severity: 'information', message, actions: [goOn] })) ?? { do: 'stop' }
}
